"""What works out a docket outside of Bitim itself: DuckDB, PostgreSQL, Spark."""

"""Whatever a person writes about the dispute, behind one narrow interface, so that sealing it changes one part."""

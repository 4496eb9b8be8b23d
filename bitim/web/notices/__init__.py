"""Letters by e-mail: something waits for you, and never what."""

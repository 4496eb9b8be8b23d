"""What a browser says of itself, in two words."""

# In the order in which they are looked for: a later one also claims to be an earlier one.
BROWSERS = {
    "YaBrowser": "Yandex",
    "SamsungBrowser": "Samsung Internet",
    "Edg": "Edge",
    "OPR": "Opera",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Mac OS X": "macOS",
    "Linux": "Linux",
}


def device(user_agent: str) -> str:
    """The browser and the system, as far as they can be told; empty when neither can."""
    known = (next((name for sign, name in table.items() if sign in user_agent), "") for table in (BROWSERS, SYSTEMS))
    return ", ".join(filter(None, known))

"""Times the enquiry's pages under twenty users at once, beside a bare Django page served the same way in the same run.

    .venv/bin/python benchmarks/pages.py [SECONDS]

Both servers run on this machine only: Bitim by `bitim serve` on a database of its own, the bare page by uvicorn.
"""

import asyncio
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from http.cookies import SimpleCookie
from pathlib import Path

USERS = 20
BITIM, BARE = 8391, 8392
BIN = Path(sys.executable).parent
BARE_PAGE = """
from django.conf import settings
settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="x", USE_I18N=False,
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"])
import django
django.setup()
from django.core.asgi import get_asgi_application
from django.http import HttpResponse
from django.urls import path
def page(request):
    return HttpResponse("<!doctype html><title>bare</title><p>A bare page.</p>")
urlpatterns = [path("", page)]
application = get_asgi_application()
"""


class Client:
    """One user: a connection kept open, and cookies."""

    def __init__(self, port: int) -> None:
        """A user of the server on this port."""
        self.port = port
        self.cookies: SimpleCookie = SimpleCookie()
        self.times: dict[str, list[float]] = {}

    async def open(self) -> None:
        """Connect."""
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)

    async def ask(self, name: str, method: str, path: str, form: str = "") -> tuple[int, str, str]:
        """Send one request; the status, the address to go on to, the page."""
        sent = "; ".join(f"{key}={morsel.value}" for key, morsel in self.cookies.items())
        head = f"{method} {path} HTTP/1.1\r\nHost: localhost:{self.port}\r\nAccept-Language: ru\r\n"
        head += f"Origin: http://localhost:{self.port}\r\nCookie: {sent}\r\n"
        if form:
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n"
        begin = time.perf_counter()
        self.writer.write(f"{head}\r\n{form}".encode())
        status, location, body = await self._answer()
        self.times.setdefault(name, []).append((time.perf_counter() - begin) * 1e3)
        return status, location, body

    async def _answer(self) -> tuple[int, str, str]:
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status = int(head.split(" ", 2)[1])
        location = ""
        length = 0
        for line in head.split("\r\n")[1:]:
            key, _, value = line.partition(": ")
            match key.lower():
                case "set-cookie":
                    self.cookies.load(value)
                case "location":
                    location = value
                case "content-length":
                    length = int(value)
        return status, location, (await self.reader.readexactly(length)).decode()


ANSWERS = {"dispute.field": "civil", "dispute.stage": "before_court"}


async def enquire(client: Client, until: float) -> None:
    """Go through the enquiry again and again."""
    await client.open()
    while time.perf_counter() < until:
        client.cookies.clear()
        path = "/enquiry/"
        while True:
            _, _, page = await client.ask("question", "GET", path)
            token = _found(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
            fact = _found(r'name="fact" value="([^"]+)"', page)
            action = _found(r'action="(/enquiry/\d+/)"', page)
            value = ANSWERS.get(fact) or ("yes" if fact == "parties.all_consent" else "unknown")
            form = f"csrfmiddlewaretoken={token}&fact={fact}&answer={value}"
            status, path, _ = await client.ask("answer", "POST", action, form)
            if status != 302:
                raise RuntimeError(f"the answer to {fact} gave {status}")
            if path.endswith("/result/"):
                break
        await client.ask("result", "GET", path)


def _found(pattern: str, page: str) -> str:
    match = re.search(pattern, page)
    if not match:
        raise RuntimeError(f"no {pattern} in {page[:200]}")
    return match[1]


async def look(client: Client, until: float) -> None:
    """Load the bare page again and again."""
    await client.open()
    while time.perf_counter() < until:
        await client.ask("bare page", "GET", "/")


async def measure(seconds: float) -> None:
    """Twenty users on the one server, then on the other."""
    for port, user in ((BARE, look), (BITIM, enquire)):
        clients = [Client(port) for _ in range(USERS)]
        until = time.perf_counter() + seconds
        await asyncio.gather(*(user(client, until) for client in clients))
        for name in clients[0].times:
            times = sorted(t for client in clients for t in client.times.get(name, []))
            p95 = times[int(len(times) * 0.95)]
            rate, p50 = len(times) / seconds, statistics.median(times)
            print(f"{name:10} {len(times):7} requests {rate:6.0f}/s  p50 {p50:6.1f} ms  p95 {p95:6.1f} ms")


def main() -> None:
    """Start both servers, measure, stop them."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "bare_page.py").write_text(BARE_PAGE)
        served = [BIN / "bitim", "serve", "--port", str(BITIM)]
        bare = [BIN / "uvicorn", "bare_page:application", "--port", str(BARE), "--log-level", "warning"]
        environment = {**os.environ, "BITIM_DATA": str(Path(folder, "data"))}
        servers = [subprocess.Popen(served, env=environment), subprocess.Popen(bare, cwd=folder)]
        try:
            for port in (BITIM, BARE):
                _wait(port)
            asyncio.run(measure(seconds))
        finally:
            for server in servers:
                server.terminate()
            for server in servers:
                server.wait(30)


def _wait(port: int) -> None:

    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"nothing listens on port {port}")


if __name__ == "__main__":
    main()

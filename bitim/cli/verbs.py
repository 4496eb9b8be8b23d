"""Verbs that are loaded when they are called, so that no command waits for what another one works with."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, ClassVar

import typer
from typer.core import TyperGroup
from typer.main import get_group


class Verbs(TyperGroup):
    """A group of which some verbs are loaded when they are called: the module of each by the verb's name."""

    modules: ClassVar[Mapping[str, str]] = {}

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # typer carries its own click, under no public name
        """The verb that the first word names, loaded, and the words left to it."""
        name, verb, rest = super().resolve_command(ctx, args)
        module = self.modules.get(str(name))
        return name, loaded(str(name), module) if module else verb, rest


def listed(app: typer.Typer, verbs: Mapping[str, str]) -> None:
    """Let the list of a group's verbs name these, each with the first sentence of its own help."""
    for verb, says in verbs.items():
        app.command(verb, help=says)(lambda: None)


def loaded(name: str, module: str) -> Any:  # likewise
    """The command or group of a verb; a module has an `app`, or a function of the verb's name."""
    whole = typer.Typer(add_completion=False, rich_markup_mode="rich")
    found = import_module(module)
    if hasattr(found, "app"):
        whole.add_typer(found.app, name=name)
    else:
        whole.command(name)(getattr(found, name))
    return get_group(whole).commands[name]

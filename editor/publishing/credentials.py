"""Passwords of targets: in the system's keyring and nowhere else.

The Windows Credential Locker, the macOS keychain, the Secret Service of GNOME and KDE. A password
belongs to a place (scheme and host) and a user, not to a target's name: settings that were changed
to lead elsewhere do not get it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NoReturn
from urllib.parse import urlsplit

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence

_SERVICE = "Warraq "


class KeyringMissing(WarraqError):
    """This machine has no keyring, or it does not do what is asked of it."""

    sentence = Sentence(
        ar="لا حلقة مفاتيح على هذا الجهاز، ولا يحفظ ورّاق كلمات السر في مكان آخر. سجّل الدخول إلى "
        "سطح المكتب؛ وعلى لينكس ثبّت gnome-keyring أو KWallet. ثم أعد المحاولة.",
        ru="На этом компьютере нет связки ключей, а в другом месте Warraq паролей не хранит. "
        "Войдите в рабочий стол; на Linux установите gnome-keyring или KWallet. Затем повторите.",
        en="This machine has no keyring, and Warraq keeps passwords nowhere else. Log in to the "
        "desktop; on Linux install gnome-keyring or KWallet. Then try again.",
    )


class KeyringLocked(KeyringMissing):
    """The keyring is there, and nobody opened it when it was asked for."""

    sentence = Sentence(
        ar="حلقة مفاتيح هذا الجهاز مقفلة، وفيها كلمة السر. افتحها بكلمة سر الدخول إلى الجهاز (في "
        "لينكس: «كلمات السر والمفاتيح») ثم أعد المحاولة.",
        ru="Связка ключей этого компьютера закрыта, а пароль лежит в ней. Откройте её паролем "
        "входа в систему (на Linux — «Пароли и ключи»), затем повторите.",
        en="The keyring of this machine is locked, and the password lies in it. Unlock it with "
        "your login password (on Linux with “Passwords and Keys”), then try again.",
    )


class KeyringRefused(KeyringMissing):
    """The keyring is there and says no; ``reason`` are its own words."""

    sentence = Sentence(
        ar="رفضت حلقة مفاتيح هذا الجهاز الطلب: {reason}. افتح برنامج حلقة المفاتيح وانظر ما فيها "
        "ثم أعد المحاولة.",
        ru="Связка ключей этого компьютера отказала: {reason}. Откройте программу связки, "
        "посмотрите, что с ней, и повторите.",
        en="The keyring of this machine refused: {reason}. Open the keyring's own program, see "
        "what is wrong with it, then try again.",
    )


class AddressHoldsPassword(WarraqError):
    """An address with a password in it would be written down with the settings."""

    sentence = Sentence(
        ar="في العنوان كلمة سر. اكتب العنوان بلا مستخدم ولا كلمة سر، ثم أدخل كلمة السر وحدها حين "
        "تُسأل.",
        ru="В адресе есть пароль. Укажите адрес без имени и пароля, а пароль введите отдельно, "
        "когда будет запрос.",
        en="There is a password in the address. Write the address without user and password, then "
        "give the password by itself when you are asked.",
    )


class Secret:
    """A password that shows itself only where it is asked for by name.

    Not in ``repr``, ``str``, formatted text, a traceback's locals or a pickle.
    """

    __slots__ = ("__word",)

    def __init__(self, word: str) -> None:
        self.__word = word

    def reveal(self) -> str:
        """Return the password itself: for the line to the target alone."""
        return self.__word

    def __repr__(self) -> str:
        return "Secret(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other.reveal() == self.__word

    def __hash__(self) -> int:
        return hash(self.__word)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not written down")


def user_of(address: str, options: Mapping[str, Any]) -> str:
    """Return whom the desk is at a target: the option ``user``, or the name in the address."""
    return str(options.get("user") or urlsplit(address).username or "")


def place_of(address: str) -> str:
    """Return what a password belongs to: scheme, host and port of ``address``, in small letters.

    Raises ``AddressHoldsPassword``.
    """
    parts = urlsplit(address)
    if parts.password is not None:
        raise AddressHoldsPassword
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()


def keep(address: str, user: str, secret: Secret) -> None:
    """Write the password of ``user`` at ``address`` into the keyring; raises ``KeyringMissing``."""
    place = place_of(address)
    with _keyring():
        # Late: it looks for every keyring there is.
        import keyring

        keyring.set_password(_SERVICE + place, user, secret.reveal())


def secret_of(address: str, user: str) -> Secret | None:
    """Return the password of ``user`` at ``address``, None where there is none.

    It may ask the user to unlock the keyring, so it is not for the window's thread.
    Raises ``KeyringMissing``.
    """
    place = place_of(address)
    with _keyring():
        # Late, as in ``keep``.
        import keyring

        word = keyring.get_password(_SERVICE + place, user)
    return Secret(word) if word else None


def forget(address: str, user: str) -> bool:
    """Take the password out of the keyring; False where there was none.

    Raises ``KeyringMissing``.
    """
    place = place_of(address)
    with _keyring():
        # Late, as in ``keep``.
        import keyring

        if keyring.get_password(_SERVICE + place, user) is None:
            return False
        keyring.delete_password(_SERVICE + place, user)
    return True


@contextmanager
def _keyring() -> Iterator[None]:
    # Late, as in ``keep``.
    from keyring import errors

    try:
        yield
    except errors.NoKeyringError:
        # Its text recommends to developers what would keep passwords in a plain file.
        raise KeyringMissing from None
    except errors.KeyringLocked:
        raise KeyringLocked from None
    except errors.KeyringError as error:
        # The first line: the whole text names the libraries that a developer might install.
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise KeyringRefused(reason=reason.rstrip(".!")) from None

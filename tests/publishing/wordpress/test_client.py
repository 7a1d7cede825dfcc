"""The line to a WordPress: what it refuses, what it makes of every answer, what it never tells."""

from __future__ import annotations

import contextlib
import pickle
import socket
import ssl
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme

from editor.article.language import Language
from editor.publishing.credentials import AddressHoldsPassword, Secret
from editor.publishing.errors import (
    SecretMissing,
    TargetError,
    TargetRefused,
    TargetSilent,
    TargetUnreachable,
)
from editor.publishing.targets.wordpress import client as line
from editor.publishing.targets.wordpress.client import Account, Client
from editor.publishing.targets.wordpress.errors import (
    CertificateRefused,
    InsecureAddress,
    MovedElsewhere,
    NotAllowed,
    NotData,
    PasswordRefused,
    RestMissing,
    ServerBroke,
    ServerBusy,
    TooLarge,
)
from tests.publishing.wordpress.front import Answer, Front, Seen
from tests.publishing.wordpress.site import Site, desk

WORD = "abcd EFGH ijkl MNOP qrst UVWX"
ACCOUNT = Account("desk", Secret(WORD))
INDEX = Answer(200, b'{"namespaces": ["wp/v2"]}', {"Content-Type": "application/json"})


@pytest.fixture
def front(tmp_path: Path) -> Iterator[tuple[Front, Path]]:
    """A host with nothing behind it, and its authority."""
    authority = trustme.CA()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    ca_file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    front = Front(tls)
    front.start()
    yield front, ca_file
    front.stop()


@pytest.fixture
def client(front: tuple[Front, Path]) -> Iterator[Client]:
    made = Client("wp", f"https://127.0.0.1:{front[0].port}", ACCOUNT, str(front[1]))
    yield made
    made.close()


def answering(front: Front, answer: Answer) -> None:
    """Answer every request so, but for the index, which says that REST is here."""

    def say(seen: Seen) -> Answer:
        return INDEX if seen.path.startswith("/wp-json/?") else answer

    front.before = say


def refusal(call: Callable[[], object]) -> TargetError:
    """Return what is raised; whatever it is, the password is nowhere in it."""
    with pytest.raises(TargetError) as caught:
        call()
    told = "".join(traceback.format_exception(caught.value))
    told += "".join(caught.value.say(language) for language in Language)
    told += repr(caught.value.facts) + repr(pickle.dumps(caught.value))
    for secret in (WORD, WORD.replace(" ", ""), "ZGVzazp"):
        assert secret not in told
    return caught.value


@pytest.mark.parametrize(
    "address",
    ["http://news.example", "http://192.0.2.7:8080", "ftp://news.example", "news.example"],
)
def test_a_password_never_goes_in_the_open(address: str) -> None:
    assert isinstance(refusal(lambda: Client("wp", address, ACCOUNT)), InsecureAddress)


def test_an_address_with_a_password_in_it_is_refused() -> None:
    with pytest.raises(AddressHoldsPassword) as caught:
        Client("wp", f"https://desk:{WORD}@news.example", ACCOUNT)

    assert WORD not in str(caught.value)


def test_a_certificate_that_does_not_hold_gets_no_password(front: tuple[Front, Path]) -> None:
    host = front[0]
    unknown = Client("wp", f"https://127.0.0.1:{host.port}", ACCOUNT)
    other_name = Client("wp", f"https://localhost:{host.port}", ACCOUNT, str(front[1]))

    for each in (unknown, other_name):
        assert isinstance(refusal(lambda each=each: each.get("/x")), CertificateRefused)
        each.close()
    assert host.seen == []


def test_a_redirect_is_told_and_not_followed(front: tuple[Front, Path], client: Client) -> None:
    answering(front[0], Answer(301, b"", {"Location": "https://other.example/wp-json/x"}))

    told = refusal(lambda: client.get("/x"))

    assert isinstance(told, MovedElsewhere)
    assert "https://other.example/wp-json/x" in str(told)
    assert len(front[0].seen) == 2


@pytest.mark.parametrize(
    ("answer", "reading", "writing"),
    [
        (Answer(413), TooLarge, TooLarge),
        (Answer(429), ServerBusy, ServerBusy),
        (Answer(503), ServerBusy, ServerBroke),
        (Answer(503, b'{"code": "warraq_desk_busy"}'), ServerBusy, ServerBusy),
        (Answer(500), ServerBusy, ServerBroke),
        (Answer(502), ServerBusy, ServerBroke),
        (Answer(504), ServerBusy, ServerBroke),
        (Answer(200), NotData, ServerBroke),
        (Answer(403, b"<title>Checking your browser</title>"), NotData, NotData),
        (Answer(401), PasswordRefused, PasswordRefused),
        (Answer(200, b"{"), NotData, ServerBroke),
        (Answer(200, b"null"), NotData, ServerBroke),
    ],
    ids=lambda each: f"{each.status} {each.body[:1]!r}" if isinstance(each, Answer) else "",
)
def test_every_answer_of_a_host_means_one_thing(
    front: tuple[Front, Path],
    client: Client,
    answer: Answer,
    reading: type[TargetError],
    writing: type[TargetError],
) -> None:
    """Read: nothing can have changed. Written: what PHP did before it died is not known."""
    answering(front[0], answer)

    assert type(refusal(lambda: client.get("/x"))) is reading
    assert type(refusal(lambda: client.post("/x", {"a": 1}))) is writing


def test_a_host_that_is_busy_says_when_to_come_again(
    front: tuple[Front, Path], client: Client
) -> None:
    answering(front[0], Answer(429, b"", {"Retry-After": "120"}))

    assert refusal(lambda: client.post("/x", {})).facts["retry_after"] == 120
    answering(front[0], Answer(429, b"", {"Retry-After": "9" * 5000}))
    assert refusal(lambda: client.post("/x", {})).facts["retry_after"] == 24 * 3600


def test_nobody_there_is_not_silence(
    front: tuple[Front, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line, nothing said: what was to be written is not there, and may be tried again."""
    # The line is not kept open, or the last words on it might have been heard.
    monkeypatch.setattr(line, "_IDLE_SECONDS", 0)
    client = Client("wp", f"https://127.0.0.1:{front[0].port}", ACCOUNT, str(front[1]))
    answering(front[0], INDEX)
    client.get("/x")
    front[0].stop()

    assert isinstance(refusal(lambda: client.post("/x", {})), TargetUnreachable)
    client.close()


def test_an_answer_without_end_is_not_read_to_its_end(
    front: tuple[Front, Path], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "_MOST_BYTES", 1000)
    answering(front[0], Answer(200, b'"' + b"x" * 2000 + b'"'))

    assert isinstance(refusal(lambda: client.get("/x")), TargetUnreachable)
    assert isinstance(refusal(lambda: client.post("/x", {})), TargetSilent)


def test_a_server_that_says_nothing_is_left_after_a_while(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(line, "_SILENCE_SECONDS", 1)
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(60)
        client = Client("wp", f"http://127.0.0.1:{door.getsockname()[1]}", ACCOUNT)
        heard = [b""]

        def listen() -> None:
            # Where an answer is too late for the client, it asks for it again.
            while not heard[-1].startswith(b"POST"):
                caller, _ = door.accept()
                with caller:
                    heard.append(caller.recv(4096))
                    if heard[-1].startswith(b"GET"):
                        with contextlib.suppress(OSError):
                            caller.sendall(
                                b'HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{"namespaces":[]}'
                            )
                    elif heard[-1]:
                        gone.wait(60)

        gone = threading.Event()
        thread = threading.Thread(target=listen)
        thread.start()
        told = refusal(lambda: client.post("/x", {}))
        gone.set()
        thread.join()
        client.close()

    assert isinstance(told, TargetSilent)
    assert heard[-1].startswith(b"POST /wp-json/x")


def test_reading_is_tried_again_and_writing_is_not(
    front: tuple[Front, Path], client: Client
) -> None:
    from tests.publishing.wordpress.front import Fault

    answering(front[0], INDEX)
    client.get("/x")
    front[0].calm()
    fates = iter([Fault.CUT_BEFORE, Fault.CUT_BEFORE, INDEX, Fault.CUT_BEFORE])
    front[0].before = lambda seen: next(fates)

    client.get("/x")
    refusal(lambda: client.post("/x", {}))

    assert [seen.method for seen in front[0].seen] == ["GET", "GET", "GET", "POST"]


def test_a_page_is_asked_for_without_the_password(site: Site) -> None:
    made = desk()
    receipt = made.send(site.target(), made.parcel())

    [page] = [seen for seen in site.front.seen if receipt.url.endswith(seen.path)]
    assert page.authorization is None
    assert all(seen.authorization for seen in site.front.seen if seen is not page)


def test_a_wrong_password_says_how_to_make_a_right_one(site: Site) -> None:
    site.passwords["stranger"] = "wrong wrong wrong"
    told = refusal(site.target("stranger").check)

    assert isinstance(told, PasswordRefused)
    assert "Application Passwords" in told.say(Language.EN)
    assert "Пароли приложений" in told.say(Language.RU)
    assert "كلمات مرور التطبيقات" in told.say(Language.AR)
    assert isinstance(told, TargetRefused)


def test_no_password_at_all_is_told(site: Site) -> None:
    assert isinstance(refusal(site.target("nobody").check), SecretMissing)


def test_application_passwords_want_tls(site: Site) -> None:
    """Without it, or where they are switched off, WordPress takes the caller for a stranger."""
    site.must("off", "add_filter( 'wp_is_application_passwords_available', '__return_false' );")

    assert isinstance(refusal(site.target().check), PasswordRefused)


def test_a_site_without_rest_is_told(site: Site) -> None:
    site.must(
        "off",
        "add_action( 'parse_request', fn( $wp ) => empty( $wp->query_vars['rest_route'] ) ? 0"
        " : wp_die( 'no', '', 404 ), 0 );",
    )

    assert isinstance(refusal(site.target().check), RestMissing)


def test_a_site_without_pretty_addresses_is_spoken_to(site: Site) -> None:
    site.must(
        "plain",
        "add_filter( 'option_permalink_structure', '__return_empty_string' );"
        "add_action( 'parse_request', fn( $wp ) => 0 === strpos( $_SERVER['REQUEST_URI'], "
        "'/wp-json' ) ? wp_die( 'no', 404 ) : 0, 0 );",
    )
    made = desk()

    receipt = made.send(site.target(), made.parcel())

    assert "?p=" in receipt.url
    assert site.page(receipt.url)[0] == 200


def test_a_site_that_refuses_says_why_in_its_words(site: Site) -> None:
    site.must(
        "rule",
        "add_filter( 'rest_pre_insert_post', fn() => new WP_Error( 'house_rule', "
        "'<b>Not</b> on Fridays\\u202e', array( 'status' => 400 ) ) );",
    )
    made = desk()

    told = refusal(lambda: made.send(site.target(), made.parcel()))

    assert isinstance(told, TargetRefused) and not isinstance(told, NotAllowed)
    assert "Not on Fridays" in str(told) and "<b>" not in str(told) and "\u202e" not in str(told)
    assert site.posts() == []


@pytest.mark.parametrize(
    "url", ["http://[::1/", "https://\x00/", "https://127.0.0.1:99999999/", "ftp://a/"]
)
def test_an_address_that_is_none_is_an_answer_not_a_crash(client: Client, url: str) -> None:
    refusal(lambda: client.page(url))

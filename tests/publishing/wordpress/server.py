"""A real WordPress of one's own: MariaDB by a socket, PHP on 127.0.0.1, nothing outside a folder.

The system's packages are used where they lie, through links; only the database, the settings and
the uploads are new. It takes about three seconds.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

SHARED = Path("/usr/share/wordpress")
THEMES = (Path("/var/lib/wordpress/wp-content/themes"), SHARED / "wp-content/themes")
THEME = "twentytwentyone"
PLUGIN = Path(__file__).parents[3] / "resources" / "wordpress" / "warraq-desk"

# WordPress believes that it is behind TLS, as it is: the front speaks it. ABSPATH before anything
# else, as wp-load.php would take it from where the package lies.
_PREPEND = """<?php
define( 'ABSPATH', '{www}/' );
$_SERVER['HTTPS'] = 'on';
$_SERVER['HTTP_HOST'] = $_SERVER['HTTP_HOST'] ?? '{host}';
$_SERVER['SERVER_PROTOCOL'] = $_SERVER['SERVER_PROTOCOL'] ?? 'HTTP/1.1';
"""
_CONFIG = """<?php
define( 'DB_NAME', 'wp' ); define( 'DB_USER', 'wp' ); define( 'DB_PASSWORD', 'wp' );
define( 'DB_HOST', 'localhost:{socket}' ); define( 'DB_CHARSET', 'utf8mb4' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT',
    'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $key ) {{
    define( $key, 'test-' . $key );
}}
define( 'WP_HOME', 'https://{host}' ); define( 'WP_SITEURL', 'https://{host}' );
define( 'WP_CONTENT_DIR', ABSPATH . 'wp-content' );
define( 'AUTOMATIC_UPDATER_DISABLED', true ); define( 'WP_AUTO_UPDATE_CORE', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
"""
# The built-in server takes no prepended file for its router.
_ROUTER = """<?php
require_once '{folder}/prepend.php';
$path = urldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ( is_file( $file ) ) {{ return false; }}
$_SERVER['SCRIPT_NAME'] = '/index.php';
chdir( $_SERVER['DOCUMENT_ROOT'] );
require 'index.php';
"""
_INSTALL = """<?php
define( 'WP_INSTALLING', true );
require ABSPATH . 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
// It would ask itself whether pretty addresses work, before anybody answers.
add_filter( 'pre_http_request', fn() => new WP_Error( 'not_yet' ) );
wp_install( 'جريدة الاختبار', 'admin', 'admin@example.invalid', true, '', 'admin-password' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'timezone_string', 'Asia/Riyadh' );
switch_theme( 'THEME' );
"""
_USER = """<?php
require ABSPATH . 'wp-load.php';
$id = wp_insert_user( array( 'user_login' => $argv[1], 'user_pass' => wp_generate_password(),
    'user_email' => $argv[1] . '@example.invalid', 'role' => $argv[2] ) );
[ $password ] = WP_Application_Passwords::create_new_application_password(
    $id, array( 'name' => 'warraq' ) );
flush_rewrite_rules();
echo WP_Application_Passwords::chunk_password( $password );
"""


def missing() -> str:
    """Return why no WordPress can be started here; empty where one can."""
    needed = {
        "wordpress": SHARED.is_dir(),
        f"wordpress-theme-{THEME}": any((place / THEME).is_dir() for place in THEMES),
        "mariadb-server-core": bool(shutil.which("mariadb-install-db") and _mariadbd()),
        "mariadb-client": bool(shutil.which("mariadb")),
        "php-cli": bool(shutil.which("php")),
    }
    if lacking := [package for package, there in needed.items() if not there]:
        return f"no real WordPress: the packages {', '.join(lacking)} are not installed"
    return ""


def _mariadbd() -> str | None:
    return shutil.which("mariadbd", path=f"{os.environ['PATH']}:/usr/sbin")


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@dataclass
class WordPress:
    """One site in ``folder``; readers and the desk reach it at ``https://{host}``."""

    folder: Path
    host: str

    def __post_init__(self) -> None:
        self.www = self.folder / "www"
        self.port = free_port()
        self._socket = self.folder / "db.sock"
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Make the database and the site, and answer requests on ``port``."""
        self.folder.mkdir()
        self._database()
        self._files()
        self.add_plugin()
        self.php(_INSTALL.replace("THEME", THEME))
        self._serve()

    def stop(self) -> None:
        """End every process: PHP's workers outlive their parent, so by group."""
        for process in reversed(self._running):
            os.killpg(process.pid, signal.SIGTERM)
        for process in self._running:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(10)

    def user(self, name: str, role: str) -> str:
        """Make a user; return an application password for it, as WordPress shows it."""
        return self.php(_USER, name, role)

    def php(self, code: str, *arguments: str) -> str:
        """Run a script in the site; return what it printed."""
        script = self.folder / f"run-{time.monotonic_ns()}.php"
        script.write_text(code, encoding="utf-8")
        done = subprocess.run(
            [*self._php(), str(script), *arguments], capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def sql(self, statement: str) -> list[list[str]]:
        """Ask the database behind WordPress's back; return rows of text."""
        asked = ["mariadb", "--no-defaults", "-uroot", f"-S{self._socket}", "-N", "-B", "wp"]
        done = subprocess.run(
            [*asked, "-e", statement], capture_output=True, text=True, timeout=30, check=True
        )
        return [line.split("\t") for line in done.stdout.splitlines()]

    def add_plugin(self, source: Path = PLUGIN) -> None:
        """Put our plugin in, off."""
        shutil.copytree(source, self.www / "wp-content/plugins" / source.name)

    def turn_plugin(self, *, on: bool) -> None:
        """Turn our plugin on or off: what its switch in the administration writes."""
        name = f"{PLUGIN.name}/{PLUGIN.name}.php"
        active = f'a:1:{{i:0;s:{len(name)}:"{name}";}}' if on else "a:0:{}"
        self.sql(
            f"update wp_options set option_value = '{active}' where option_name = 'active_plugins'"
        )

    def must_use(self, name: str, code: str) -> Path:
        """Put in a plugin that is always on, as hosts do; return its file, to be removed again."""
        folder = self.www / "wp-content/mu-plugins"
        folder.mkdir(exist_ok=True)
        file = folder / f"{name}.php"
        file.write_text(f"<?php\n{code}\n", encoding="utf-8")
        return file

    def _php(self) -> list[str]:
        settings = {
            "auto_prepend_file": self.folder / "prepend.php",
            "upload_max_filesize": "32M",
            "post_max_size": "40M",
            "sendmail_path": "/bin/true",
            "opcache.enable_cli": "1",
            "opcache.revalidate_freq": "0",
            "display_errors": "stderr",
        }
        return ["php", *(f"-d{name}={value}" for name, value in settings.items())]

    def _database(self) -> None:
        data = self.folder / "db"
        # The server refuses to run as root, unless it is told so.
        me = pwd.getpwuid(os.getuid()).pw_name
        made = ["mariadb-install-db", "--no-defaults", f"--user={me}", f"--datadir={data}"]
        subprocess.run(
            [*made, "--auth-root-authentication-method=normal", "--skip-test-db"],
            check=True,
            capture_output=True,
            timeout=60,
        )
        options = {
            "user": me,
            "datadir": data,
            "socket": self._socket,
            "pid-file": self.folder / "db.pid",
            "tmpdir": self.folder,
            "character-set-server": "utf8mb4",
            "innodb-buffer-pool-size": "64M",
            "innodb-flush-log-at-trx-commit": "0",
        }
        command = [str(_mariadbd()), "--no-defaults", "--skip-networking"]
        self._run([*command, *(f"--{name}={value}" for name, value in options.items())])
        asked = ["mariadb", "--no-defaults", "-uroot", f"-S{self._socket}", "-e"]
        statements = (
            "create database wp character set utf8mb4; "
            "create user wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost"
        )
        _until(lambda: subprocess.run([*asked, statements], capture_output=True).returncode == 0)

    def _files(self) -> None:
        self.www.mkdir()
        for each in SHARED.iterdir():
            if each.name not in ("wp-content", "wp-config.php"):
                (self.www / each.name).symlink_to(each)
        for name in ("uploads", "themes", "plugins", "languages"):
            (self.www / "wp-content" / name).mkdir(parents=True)
        theme = next(place / THEME for place in THEMES if (place / THEME).is_dir())
        shutil.copytree(theme, self.www / "wp-content/themes" / THEME)
        facts = {"www": self.www, "host": self.host, "socket": self._socket}
        (self.folder / "prepend.php").write_text(_PREPEND.format(**facts), encoding="utf-8")
        (self.www / "wp-config.php").write_text(_CONFIG.format(**facts), encoding="utf-8")
        (self.folder / "router.php").write_text(
            _ROUTER.format(folder=self.folder), encoding="utf-8"
        )

    def _serve(self) -> None:
        command = [*self._php(), "-S", f"127.0.0.1:{self.port}", "-t", str(self.www)]
        self._run([*command, str(self.folder / "router.php")], PHP_CLI_SERVER_WORKERS="4")
        _until(self._answers)

    def _answers(self) -> bool:
        with socket.socket() as door:
            return door.connect_ex(("127.0.0.1", self.port)) == 0

    def _run(self, command: list[str], **environment: str) -> None:
        log = self.folder / f"{Path(command[0]).name}.log"
        with log.open("ab") as written:
            self._running.append(
                subprocess.Popen(
                    command,
                    cwd=self.folder,
                    env={**os.environ, **environment},
                    stdin=subprocess.DEVNULL,
                    stdout=written,
                    stderr=written,
                    start_new_session=True,
                )
            )


def _until(holds: object) -> None:
    end = time.monotonic() + 30
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < end, "a server of the test does not answer"
        time.sleep(0.03)

//! `carrywell serve`, run as a program.
//!
//! What is served and how is tested in the crate `server`; here it is the command, its words and its
//! exit codes. With the feature `app` these tests want the small app of the server's own tests:
//! `CARRYWELL_SITE=crates/server/tests/site cargo test -p cli --features app --test serve`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use command::run;

#[cfg(not(feature = "app"))]
#[test]
fn a_build_without_the_app_says_how_to_get_one() {
    let ran = run(&["serve", "--port", "0"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("no server in it") && ran.err.contains("cargo xtask start"), "{}", ran.err);
}

#[test]
fn an_option_that_is_not_understood_is_named() {
    for (arguments, said) in [
        (["serve", "--port", "99999"], "99999"),
        (["serve", "--listen", "everywhere"], "everywhere"),
        (["serve", "--log", "loud"], "loud"),
    ] {
        let ran = run(&arguments);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}

#[cfg(all(unix, feature = "app"))]
mod served {
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};
    use std::process::{Child, Command, Stdio};

    use super::command::{carrywell, run};

    /// The program, serving; the address it printed, without `http://` and the slash.
    fn serve(arguments: &[&str]) -> (Child, String) {
        let mut child = carrywell()
            .args(["serve", "--port", "0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("http://").and_then(|line| line.strip_suffix('/'));
        let address = address.unwrap_or_else(|| panic!("no address: {line}")).to_owned();
        (child, address)
    }

    fn get(address: &str, path: &str, accept: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nAccept-Encoding: {accept}\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut read = Vec::new();
        stream.read_to_end(&mut read).unwrap();
        String::from_utf8_lossy(&read).into_owned()
    }

    fn end(child: Child, signal: &str) -> (Option<i32>, String) {
        let kill = Command::new("sh").args(["-c", &format!("kill -{signal} {}", child.id())]).status();
        assert!(kill.unwrap().success());
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    #[test]
    fn the_app_is_served_from_the_program_alone_until_a_signal_ends_it() {
        for signal in ["INT", "TERM"] {
            let (child, address) = serve(&["--log", "json"]);
            assert!(address.starts_with("127.0.0.1:"), "{address}");
            let page = get(&address, "/?secret=1", "identity");
            assert!(page.starts_with("HTTP/1.1 200 OK\r\n") && page.contains("<!"), "{page}");
            let (code, log) = end(child, signal);
            assert_eq!(code, Some(0), "{log}");
            assert!(log.contains(r#""path":"index.html""#) && log.contains("stopped"), "{log}");
            assert!(!log.contains("secret") && !log.contains("127.0.0.1"), "{log}");
        }
    }

    #[test]
    fn what_the_build_took_in_is_compressed_and_has_its_paths() {
        let (child, address) = serve(&[]);
        let script = "/app.0123456789abcdef.js";
        let plain = get(&address, script, "identity");
        assert!(plain.contains("cache-control: public, max-age=31536000, immutable\r\n"), "{plain}");
        for encoding in ["br", "zstd", "gzip"] {
            let pressed = get(&address, script, encoding);
            assert!(pressed.contains(&format!("content-encoding: {encoding}\r\n")), "{pressed}");
            assert!(pressed.len() < plain.len(), "{encoding}");
        }
        let status = |path: &str| get(&address, path, "identity").split(' ').nth(1).unwrap().to_owned();
        let found: Vec<String> =
            ["/check", "/topics/heat-pack", "/nothing", "/site.json"].into_iter().map(status).collect();
        assert_eq!(found, ["200", "200", "404", "404"]);
        assert_eq!(end(child, "TERM").0, Some(0));
    }

    #[test]
    fn without_a_log_nothing_is_said_of_requests() {
        let (child, address) = serve(&[]);
        get(&address, "/", "br");
        get(&address, "/../x", "br");
        let (code, said) = end(child, "TERM");
        assert_eq!((code, said.as_str()), (Some(0), "serving the app; stop with Ctrl-C\n"));
    }

    #[test]
    fn a_port_that_is_taken_is_said_in_so_many_words() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port().to_string();
        let ran = run(&["serve", "--port", &port]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.starts_with(&format!("port {port} is taken")), "{}", ran.err);
        assert!(ran.err.contains("--port 0"), "{}", ran.err);
    }

    #[test]
    fn what_it_means_to_listen_for_others_is_not_said_where_nobody_listens() {
        // An address for documents, which no machine has.
        let ran = run(&["serve", "--port", "0", "--listen", "192.0.2.1"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.starts_with("this machine does not have the address 192.0.2.1"), "{}", ran.err);
        assert!(!ran.err.contains("note:"), "{}", ran.err);
    }

    #[test]
    fn listening_for_others_says_what_it_means() {
        let (child, address) = serve(&["--listen", "0.0.0.0"]);
        // The address that is printed is one to go to.
        assert!(address.starts_with("127.0.0.1:"), "{address}");
        let (code, said) = end(child, "TERM");
        assert_eq!(code, Some(0));
        assert!(said.contains("not encrypted") && said.contains("everyone who can reach"), "{said}");
    }
}

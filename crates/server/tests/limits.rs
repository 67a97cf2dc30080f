//! Requests that are wrong, too large, too slow or too many, and the end.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod served;

use std::io::{Read as _, Write as _};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use served::{Answer, Served, site};
use server::{Asset, Limits, Server, Site};

/// Long waits made short.
fn short() -> Limits {
    Limits {
        head_wait: Duration::from_millis(300),
        answer_wait: Duration::from_millis(300),
        write_wait: Duration::from_millis(300),
        connection_life: Duration::from_secs(60),
        grace: Duration::from_millis(500),
        ..Limits::default()
    }
}

#[test]
fn a_path_cannot_lead_out_of_the_app() {
    let served = Served::new();
    let long = format!("/{}", "a".repeat(3_000));
    for (path, status) in [
        ("/../etc/passwd", 400),
        ("/topics/../../etc/passwd", 400),
        ("/%2e%2e/etc/passwd", 400),
        ("/%2e%2e%2fetc%2fpasswd", 400),
        ("/..%5c..%5cetc", 400),
        ("/%252e%252e/etc/passwd", 404),
        ("/topics%2fheat-pack", 400),
        ("/%00", 400),
        ("/index.html%00.png", 400),
        ("/%c0%ae%c0%ae/", 400),
        ("/%zz", 400),
        ("//", 404),
        ("//index.html", 404),
        ("//evil.example/topics/sleep", 404),
        ("/topics//heat-pack", 404),
        ("/etc/passwd", 404),
        ("/index.html/", 404),
        (&long, 414),
    ] {
        let answer = served.get(path, &[]);
        assert_eq!(answer.status, status, "{path}");
        assert!(!String::from_utf8_lossy(&answer.body).contains("root:"), "{path}");
        assert_eq!(answer.header("location"), "", "{path}");
    }
    assert_eq!(served.get("/", &[]).status, 200);
}

#[test]
fn what_is_not_http_is_told_so() {
    let served = Served::new();
    for bytes in [
        &b"GET /\0 HTTP/1.1\r\nHost: here\r\n\r\n"[..],
        b"GET / HTTP/9.9\r\nHost: here\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost here\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
    ] {
        assert_eq!(served.raw(bytes).status, 400, "{:?}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(served.raw(b"GET / HTTP/1.0\r\n\r\n").status, 200);
    assert_eq!(served.get("/", &[]).status, 200);
}

#[test]
fn other_methods_are_told_which_ones_there_are() {
    let served = Served::new();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        for path in ["/", "/nothing", "/healthz"] {
            let answer = served.ask(method, path, &[]);
            assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method} {path}");
        }
    }
    let answer = served.raw(b"OPTIONS * HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    assert_eq!(answer.status, 405);
    let answer = served.raw(b"CONNECT here:80 HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    assert_eq!(answer.status, 405);
}

#[test]
fn headers_that_are_too_large_are_told_so() {
    let served = Served::new();
    let large = format!("X-Large: {}", "a".repeat(40_000));
    assert_eq!(served.get("/", &[&large]).status, 431);
    let lines: Vec<String> = (0..200).map(|n| format!("X-{n}: a")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    assert_eq!(served.get("/", &lines).status, 431);
    // So is a path beyond all measure, which is in the head as well.
    let status = served.get(&format!("/{}", "a".repeat(100_000)), &[]).status;
    assert!([414, 431].contains(&status), "{status}");
    assert_eq!(served.get("/", &[&format!("X-Fits: {}", "a".repeat(8_000))]).status, 200);
}

#[test]
fn a_body_that_is_too_large_is_told_so_however_it_comes() {
    let served = Served::new();
    let head = "POST / HTTP/1.1\r\nHost: here\r\n";
    // Only announced.
    let answer = served.raw(format!("{head}Content-Length: 99999999999\r\n\r\n").as_bytes());
    assert_eq!((answer.status, answer.header("connection")), (413, "close"));
    // Sent in full before anyone listens for an answer.
    let body = "a".repeat(500_000);
    let sent = format!("{head}Content-Length: {}\r\n\r\n{body}", body.len());
    assert_eq!(served.raw(sent.as_bytes()).status, 413);
    // In chunks, without saying how many.
    let chunk = format!("{:x}\r\n{}\r\n", 10_000, "a".repeat(10_000));
    let sent = format!("{head}Transfer-Encoding: chunked\r\n\r\n{}0\r\n\r\n", chunk.repeat(40));
    assert_eq!(served.raw(sent.as_bytes()).status, 413);
    // A small one is only the wrong method.
    let sent = format!("{head}Connection: close\r\nContent-Length: 3\r\n\r\nabc");
    assert_eq!(served.raw(sent.as_bytes()).status, 405);
}

#[test]
fn a_request_with_a_small_body_leaves_the_connection_whole() {
    let served = Served::new();
    let answers = {
        let mut stream = served.connect();
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\nGET /GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut read = Vec::new();
        stream.read_to_end(&mut read).unwrap();
        String::from_utf8_lossy(&read).into_owned()
    };
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 2, "{answers}");
    assert!(answers.ends_with("ok\n"), "{answers}");
}

/// Reads until the other side ends it; how long that took.
fn until_cut(stream: &mut std::net::TcpStream) -> (Duration, Vec<u8>) {
    let began = Instant::now();
    let mut read = Vec::new();
    // Broken off is as good as ended.
    let _ = stream.read_to_end(&mut read);
    (began.elapsed(), read)
}

#[test]
fn whoever_is_slow_to_ask_is_cut_off() {
    let served = Served::with(site(), short(), true);
    let mut silent = served.connect();
    let mut trickling = served.connect();
    let mut idle = served.connect();
    trickling.write_all(b"GET / HTTP/1.1\r\nX-").unwrap();
    idle.write_all(b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    let slowly = std::thread::spawn(move || {
        // A byte now and then does not prolong it.
        for _ in 0..100 {
            std::thread::sleep(Duration::from_millis(50));
            if trickling.write_all(b"a").is_err() {
                return Some(trickling);
            }
        }
        None
    });
    let mut trickling = slowly.join().unwrap().expect("a byte now and then kept the connection open");
    assert!(until_cut(&mut trickling).1.starts_with(b"HTTP/1.1 408 "));
    assert_eq!(until_cut(&mut silent).1, b"");
    assert!(String::from_utf8_lossy(&until_cut(&mut idle).1).ends_with("ok\n"));
    let counted = String::from_utf8(served.get("/metrics", &[]).body).unwrap();
    assert!(counted.contains(r#"carrywell_connections_cut_total{why="slow"} 3"#), "{counted}");
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let served = Served::with(site(), short(), false);
    let answer = served.raw(b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\nabc");
    assert_eq!((answer.status, answer.header("connection")), (408, "close"));
    assert_eq!(answer.body, LATE);
}

const LATE: &[u8] = b"this request did not arrive in time\n";

#[test]
fn a_head_that_stops_half_way_is_told_so_and_a_connection_without_one_is_not() {
    let served = Served::with(site(), short(), true);
    for begun in
        ["G", "GET", "GET /check HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: here\r\nX-", "HEAD / HTTP/1.1\r"]
    {
        let answer = served.raw(begun.as_bytes());
        assert_eq!((answer.status, &answer.body[..]), (408, LATE), "{begun:?}");
        // As every other answer: when it was, how long it is, and the closed set of headers.
        let usual = served.get("/readyz", &[]);
        let names = |answer: &Answer| answer.headers.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&answer), names(&usual), "{begun:?}");
        for name in names(&answer).iter().filter(|name| !["content-length", "date"].contains(&name.as_str()))
        {
            assert_eq!(answer.header(name), usual.header(name), "{name}");
        }
    }
    // Nothing was asked for, so nothing is answered.
    for silent in ["", "\r\n"] {
        let mut stream = served.connect();
        stream.write_all(silent.as_bytes()).unwrap();
        assert_eq!(until_cut(&mut stream).1, b"", "{silent:?}");
    }
    let counted = String::from_utf8(served.get("/metrics", &[]).body).unwrap();
    assert!(counted.contains(r#"carrywell_connections_cut_total{why="slow"} 7"#), "{counted}");
    assert!(counted.contains(r#"carrywell_answers_total{status="4xx"} 5"#), "{counted}");
}

#[test]
fn a_head_that_stops_half_way_is_told_so_after_the_whole_of_the_answer_before() {
    let limits = Limits { write_wait: Duration::from_secs(20), ..short() };
    let served = Served::with(vast(), limits, false);
    let mut stream = served.connect();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\nGET / HT").unwrap();
    // Longer than a head may take, with the first answer not nearly taken.
    std::thread::sleep(Duration::from_secs(1));
    let (_, read) = until_cut(&mut stream);
    let first = Answer::parse(&read[..read.len().min(4_096)]);
    assert_eq!(first.status, 200);
    let n_head = read.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
    let (body, second) = read[n_head..].split_at(VAST_BYTES);
    assert!(body.iter().all(|byte| *byte == b'a'), "another answer in the middle of the first");
    assert_eq!(Answer::parse(second).status, 408);
}

/// More than the system holds in between.
fn vast() -> Site {
    static SITE: LazyLock<Site> =
        LazyLock::new(|| Site::new([Asset::new("index.html", vec![b'a'; VAST_BYTES])], [""; 0]).unwrap());
    SITE.clone()
}

const VAST_BYTES: usize = 24 << 20;

#[test]
fn whoever_does_not_take_the_answer_is_cut_off() {
    let served = Served::with(vast(), short(), true);
    let mut stream = served.connect();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    // Nothing is read until the server has given up.
    let began = Instant::now();
    loop {
        let counted = String::from_utf8(served.get("/metrics", &[]).body).unwrap();
        if counted.contains(r#"why="broken"} 1"#) {
            break;
        }
        assert!(began.elapsed() < Duration::from_secs(20), "{counted}");
        std::thread::sleep(Duration::from_millis(50));
    }
    let (_, read) = until_cut(&mut stream);
    assert!(read.len() < VAST_BYTES, "the whole answer was sent");
}

#[test]
fn no_connection_lives_for_ever() {
    let limits = Limits { connection_life: Duration::from_millis(400), ..short() };
    let limits = Limits { head_wait: Duration::from_secs(60), ..limits };
    let served = Served::with(site(), limits, true);
    let mut stream = served.connect();
    let mut n_answers = 0;
    // It keeps asking, so it is never idle and never slow.
    while n_answers < 1_000 && stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n").is_ok() {
        let mut room = [0; 4_096];
        match stream.read(&mut room) {
            Ok(0) | Err(_) => break,
            Ok(_) => n_answers += 1,
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!((2..1_000).contains(&n_answers), "{n_answers}");
    assert_eq!(served.get("/healthz", &[]).status, 200);
}

#[test]
fn more_visitors_than_there_is_room_for_wait_their_turn() {
    let limits = Limits { n_connections_max: 2, ..short() };
    let served = Served::with(site(), limits, false);
    // Two who say nothing take up the room, until they are cut off.
    let _silent = (served.connect(), served.connect());
    std::thread::sleep(Duration::from_millis(50));
    assert_eq!(served.get("/", &[]).status, 200);
    // And many at once are all answered.
    std::thread::scope(|scope| {
        let visitors: Vec<_> = (0..40).map(|_| scope.spawn(|| served.get("/", &[]).status)).collect();
        for visitor in visitors {
            assert_eq!(visitor.join().unwrap(), 200);
        }
    });
}

#[test]
fn health_is_told_and_counts_only_where_they_were_asked_for() {
    let served = Served::new();
    assert_eq!(served.get("/healthz", &[]).body, b"ok\n");
    let ready = served.get("/readyz", &[]);
    assert_eq!((ready.status, &ready.body[..]), (200, &b"ready\n"[..]));
    assert_eq!(ready.header("cache-control"), "no-store");
    assert_eq!(served.get("/metrics", &[]).status, 404);

    let served = Served::with(site(), Limits::default(), true);
    served.get("/", &[]);
    served.get("/nothing", &[]);
    let counted = served.get("/metrics", &[]);
    assert_eq!(counted.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    let counted = String::from_utf8(counted.body).unwrap();
    assert!(counted.contains("carrywell_answers_total{status=\"2xx\"} 1\n"), "{counted}");
    assert!(counted.contains("carrywell_answers_total{status=\"4xx\"} 1\n"), "{counted}");
}

#[test]
fn what_is_running_is_finished_before_the_end() {
    let mut served = Served::with(vast(), Limits::default(), false);
    let mut idle = served.connect();
    idle.write_all(b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    let mut running = served.connect();
    running.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    let mut read = vec![0; 1_000];
    running.read_exact(&mut read).unwrap();
    let mut room = [0; 4_096];
    let n_idle = idle.read(&mut room).unwrap();
    assert!(String::from_utf8_lossy(&room[..n_idle]).ends_with("ok\n"));

    served.tell();
    // An idle connection ends, a new one is not taken, the running answer comes to its end.
    assert_eq!(until_cut(&mut idle).1, b"");
    let began = Instant::now();
    while std::net::TcpStream::connect(served.address).is_ok() {
        assert!(began.elapsed() < Duration::from_secs(3), "still taking connections");
        std::thread::sleep(Duration::from_millis(20));
    }
    running.read_to_end(&mut read).unwrap();
    assert_eq!(Answer::parse(&read).body.len(), VAST_BYTES);
    drop(running);
    served.wait();
}

#[test]
fn what_does_not_end_is_cut_off_when_the_grace_is_over() {
    let limits = Limits { grace: Duration::from_millis(300), ..Limits::default() };
    let mut served = Served::with(vast(), limits, false);
    let mut stuck = served.connect();
    stuck.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    stuck.read_exact(&mut [0; 100]).unwrap();
    served.tell();
    served.wait();
    assert!(until_cut(&mut stuck).1.len() < VAST_BYTES);
}

#[test]
fn a_port_that_is_taken_is_named_with_a_way_out() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let error = runtime.block_on(Server::bind(site(), address, Limits::default(), false)).err().unwrap();
    let message = error.to_string();
    assert!(message.starts_with(&format!("port {} is taken", address.port())), "{message}");
    assert!(message.contains("--port 0"), "{message}");
}

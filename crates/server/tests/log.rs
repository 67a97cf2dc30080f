//! What is written down about a request, and what never is.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod served;

use std::io;
use std::sync::{Arc, Mutex};

use served::Served;

/// Everything that was written down.
#[derive(Clone, Default)]
struct Book(Arc<Mutex<Vec<u8>>>);

impl io::Write for Book {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_log_has_no_address_no_query_and_no_path_that_somebody_made_up() {
    let book = Book::default();
    let writer = book.clone();
    // Everything that anything here could write, at any level.
    let log = tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::set_global_default(log).unwrap();

    let served = Served::new();
    let header = "User-Agent: secret-agent";
    for path in [
        "/check?secret-week=30",
        "/topics/heat-pack?secret",
        "/secret-path?a=b",
        "/../secret-climb",
        "/check/?secret-moved",
    ] {
        served.get(path, &[header, "Referer: http://secret-referrer/", "Cookie: secret=1"]);
    }
    served.ask("SECRET", "/", &[header]);
    served.raw(b"secret nonsense\r\n\r\n");
    let address = served.address;
    drop(served);

    let book = String::from_utf8(book.0.lock().unwrap().clone()).unwrap();
    let lines: Vec<serde_json::Value> =
        book.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ours: Vec<&serde_json::Value> =
        lines.iter().filter(|line| line["fields"]["message"] == "request").collect();
    let of = |at: usize, field: &str| ours[at]["fields"][field].clone();
    assert_eq!(ours.len(), 6, "{book}");
    assert_eq!(of(0, "path"), "index.html");
    assert_eq!(of(0, "status"), 200);
    assert_eq!(of(0, "method"), "GET");
    assert!(of(0, "bytes").as_u64().unwrap() > 0);
    assert_eq!(of(1, "path"), "topics/heat-pack.html");
    assert_eq!((of(2, "path"), of(2, "status")), ("unknown path".into(), 404.into()));
    assert_eq!((of(3, "path"), of(3, "status")), ("unknown path".into(), 400.into()));
    assert_eq!((of(4, "path"), of(4, "status")), ("unknown path".into(), 308.into()));
    assert_eq!((of(5, "method"), of(5, "status")), ("other".into(), 405.into()));

    assert!(!book.to_lowercase().contains("secret"), "{book}");
    assert!(!book.contains("127.0.0.1") && !book.contains(&address.port().to_string()), "{book}");
}

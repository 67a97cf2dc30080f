//! Counts of what was answered: numbers and nothing about anyone.
//!
//! Kept always, shown only where it was asked for (`--metrics`).

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::StatusCode;

/// Why a connection ended other than by its own wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// Too slow to send its request, or idle.
    Slow,
    /// What it sent was not HTTP, or too large.
    Malformed,
    /// It broke off, or did not take what it was sent.
    Broken,
    /// It had been open as long as a connection may.
    Old,
}

#[derive(Debug, Default)]
pub(crate) struct Counts {
    /// By the first digit of the status, from 1 to 5.
    answers: [AtomicU64; 5],
    bytes: AtomicU64,
    opened: AtomicU64,
    closed: AtomicU64,
    cut: [AtomicU64; 4],
}

impl Counts {
    pub(crate) fn answered(&self, status: StatusCode, n_bytes: u64) {
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        add(self.answers.get(class), 1);
        add(Some(&self.bytes), n_bytes);
    }

    pub(crate) fn opened(&self) {
        add(Some(&self.opened), 1);
    }

    pub(crate) fn closed(&self) {
        add(Some(&self.closed), 1);
    }

    pub(crate) fn cut(&self, cut: Cut) {
        add(self.cut.get(cut as usize), 1);
    }

    /// In the text format of Prometheus.
    pub(crate) fn text(&self) -> String {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let mut text = String::new();
        let mut metric = |name: &str, kind: &str, help: &str, values: &[(&str, u64)]| {
            // Writing to a text does not fail.
            let _ = write!(text, "# HELP carrywell_{name} {help}\n# TYPE carrywell_{name} {kind}\n");
            for (label, value) in values {
                let _ = writeln!(text, "carrywell_{name}{label} {value}");
            }
        };
        let labels = [
            r#"{status="1xx"}"#,
            r#"{status="2xx"}"#,
            r#"{status="3xx"}"#,
            r#"{status="4xx"}"#,
            r#"{status="5xx"}"#,
        ];
        let answers: Vec<_> = labels.into_iter().zip(self.answers.iter().map(read)).collect();
        metric("answers_total", "counter", "Requests answered.", &answers);
        metric("answer_bytes_total", "counter", "Bytes of their bodies.", &[("", read(&self.bytes))]);
        metric("connections_total", "counter", "Connections taken.", &[("", read(&self.opened))]);
        // Closed is read first, so that the difference is never below nothing.
        let closed = read(&self.closed);
        let open = read(&self.opened).saturating_sub(closed);
        metric("connections_open", "gauge", "Connections open now.", &[("", open)]);
        let why = [r#"{why="slow"}"#, r#"{why="malformed"}"#, r#"{why="broken"}"#, r#"{why="old"}"#];
        let cut: Vec<_> = why.into_iter().zip(self.cut.iter().map(read)).collect();
        metric("connections_cut_total", "counter", "Connections cut off.", &cut);
        text
    }
}

fn add(count: Option<&AtomicU64>, n: u64) {
    if let Some(count) = count {
        count.fetch_add(n, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::{Counts, Cut};

    #[test]
    fn what_happened_is_counted_where_it_belongs() {
        let counts = Counts::default();
        counts.opened();
        counts.opened();
        counts.closed();
        counts.answered(StatusCode::OK, 10);
        counts.answered(StatusCode::NOT_FOUND, 5);
        counts.cut(Cut::Slow);
        let text = counts.text();
        for line in [
            r#"carrywell_answers_total{status="2xx"} 1"#,
            r#"carrywell_answers_total{status="4xx"} 1"#,
            r#"carrywell_answers_total{status="5xx"} 0"#,
            "carrywell_answer_bytes_total 15",
            "carrywell_connections_total 2",
            "carrywell_connections_open 1",
            r#"carrywell_connections_cut_total{why="slow"} 1"#,
            r#"carrywell_connections_cut_total{why="old"} 0"#,
            "# TYPE carrywell_connections_open gauge",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }
}

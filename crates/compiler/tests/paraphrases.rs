//! Whether people find the topic they mean, in words nobody wrote into the topic.
//!
//! Both lists were written from the questions alone. The everyday words were widened with both in
//! view, so they show that nothing gets worse, not what the search does for words never met before.
//! Their third column names topics whose answer is as right.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail"
)]

mod files;

use files::Guideline;

/// Found first, of a hundred.
const AT_LEAST_PERCENT: usize = 95;

/// Offered as if nothing fitted, of a hundred.
const SHY_AT_MOST_PERCENT: usize = 15;

#[test]
fn nearly_every_paraphrase_finds_its_topic_first() {
    assert_found(include_str!("paraphrases.tsv"));
}

#[test]
fn so_does_nearly_every_one_of_the_more_talkative_paraphrases() {
    assert_found(include_str!("paraphrases_more.tsv"));
}

/// What the search does with words nothing was tuned on: the honest figure.
#[test]
fn and_nearly_every_paraphrase_that_nothing_was_tuned_on() {
    assert_found(include_str!("held_out.tsv"));
}

fn assert_found(list: &str) {
    let (n, right, shy) = found(list);
    assert!(right * 100 >= AT_LEAST_PERCENT * n, "{right} of {n}");
    assert!(shy * 100 <= SHY_AT_MOST_PERCENT * n, "{shy} of {n} are offered as if nothing fitted");
}

/// How many there are, how many find a right topic first, how many of the finds are not confident.
fn found(list: &str) -> (usize, usize, usize) {
    let guideline = Guideline::read();
    let index = guideline.index();
    let topics = guideline.topics();
    let (mut n, mut strict, mut with_equals, mut in_three, mut shy) = (0, 0, 0, 0, 0);
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (asked, topic) = (columns.next().unwrap(), columns.next().unwrap());
        let equals: Vec<&str> = columns.next().map_or(vec![], |e| e.split(',').collect());
        assert!(topics.contains(&topic) && equals.iter().all(|e| topics.contains(e)), "{line}");
        let hits = index.search(asked, 3);
        let found: Vec<&str> = hits.iter().map(|hit| topics[hit.topic.index()]).collect();
        let right = |id: &str| id == topic || equals.contains(&id);
        n += 1;
        strict += usize::from(found.first() == Some(&topic));
        in_three += usize::from(found.iter().any(|id| right(id)));
        shy += usize::from(hits.first().is_some_and(|hit| !hit.is_confident()));
        if found.first().is_some_and(|id| right(id)) {
            with_equals += 1;
        } else {
            println!("missed: {asked:60} {topic:30} found {found:?}");
        }
    }
    println!(
        "{n} paraphrases: first {strict} ({:.1} %), first or as right {with_equals} ({:.1} %), among three {in_three}, first but not confident {shy}",
        100.0 * strict as f64 / n as f64,
        100.0 * with_equals as f64 / n as f64,
    );
    (n, with_equals, shy)
}

/// Things people might type that no topic answers.
const ELSEWHERE: [&str; 48] = [
    "how do I fix my car engine",
    "best pizza near me",
    "who won the election",
    "python list comprehension",
    "what time does the shop close",
    "asdf qwer zxcv",
    "baby names for girls",
    "how to apply for maternity leave",
    "which pram should I buy",
    "nursery paint colours",
    "is sushi safe",
    "can I dye my hair",
    "how to train my dog",
    "mortgage rates this week",
    "football results saturday",
    "how do vaccines work",
    "recipe for banana bread",
    "can I drink coffee",
    "how to change a tyre",
    "gestational diabetes diet plan",
    "what is the capital of France",
    "travel insurance for spain",
    "is it safe to eat sushi when pregnant",
    "can I dye my hair in the first trimester",
    "when can we find out if it is a boy or girl",
    "when is the gender scan",
    "what cures morning sickness",
    "how to stop feeling sick all day",
    "is soft cheese safe in pregnancy",
    "how many weeks pregnant am I",
    "what should I pack in my hospital bag",
    "how much maternity pay do I get",
    "can I fly at 30 weeks",
    "when does the baby start kicking",
    "can I have a glass of wine",
    "best pram for newborn twins",
    "what size should the baby be at 20 weeks",
    "how to get rid of stretch marks",
    "cream for itchy skin on bump",
    "how to breastfeed a newborn",
    "best names for boys",
    "do I need a whooping cough vaccine",
    "what does the glucose test involve",
    "can I clean the cat litter",
    "can I get a tattoo",
    "what is colostrum",
    "\u{4f60}\u{597d}\u{ff0c}\u{6211}\u{7684}\u{80cc}\u{5f88}\u{75bc}",
    "\u{1f600}\u{1f600}\u{1f600} 12345 !!!",
];

#[test]
fn nothing_is_offered_for_what_no_topic_answers() {
    let guideline = Guideline::read();
    let index = guideline.index();
    let topics = guideline.topics();
    let mut offered = Vec::new();
    for asked in ELSEWHERE {
        if let Some(hit) = index.search(asked, 1).first().filter(|hit| hit.is_confident()) {
            offered.push((asked, topics[hit.topic.index()], hit.score));
        }
    }
    assert_eq!(offered, [], "offered for something else");
}

#[test]
fn a_question_in_the_topics_own_words_is_among_the_first_three_with_confidence() {
    let guideline = Guideline::read();
    let index = guideline.index();
    for (n, topic) in guideline.topics().iter().enumerate() {
        let question = guideline.question(topic);
        let hits = index.search(question, 3);
        let found = hits.iter().any(|hit| hit.topic.index() == n && hit.is_confident());
        assert!(found, "{question}: {hits:?}");
    }
}

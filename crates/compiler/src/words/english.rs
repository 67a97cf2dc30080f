//! How English goes on after a denial, and which ordinary words look like words of a phrase.
//!
//! This is grammar, not knowledge: nothing here says what is a danger sign or which words deny;
//! that is in `guideline/words`. When in doubt a word stays out of [`LIGHT`] and goes into
//! [`BREAKS`]: a sign that is read once too often is asked about, one that is missed is not.

/// Go on with a list: "no bleeding or fluid".
#[rustfmt::skip]
pub(super) const ORS: &[&str] = &["or", "nor", "neither", "&"];

/// Go on with a list, or begin something new: "no bleeding and fever", "and my calf is swollen".
#[rustfmt::skip]
pub(super) const ANDS: &[&str] = &["and", "plus"];

/// Take a denial back: "no bleeding until today", "never bled like this".
#[rustfmt::skip]
pub(super) const EXCEPTS: &[&str] = &[
    "until", "till", "til", "before", "except", "apart", "besides", "unless", "other than", "aside",
    "like this", "like that", "this bad", "that bad", "this much", "that much", "as bad", "so bad",
    "so much", "only",
];

/// End the reach of a denial, beside those of `guideline/words`.
#[rustfmt::skip]
pub(super) const BREAKS: &[&str] = &[
    "with", "whilst", "while", "when", "as", "after", "due", "instead", "than", "more than",
];

/// May stand between a denial and what it denies.
#[rustfmt::skip]
pub(super) const LIGHT: &[&str] = &[
    "any", "a", "an", "the", "more", "further", "other", "new", "had", "have", "having", "got", "getting",
    "been", "experienced", "experiencing", "noticed", "noticing", "seen", "seeing", "felt", "feel",
    "feeling", "much", "real", "actual", "actually", "currently", "at all", "of", "sign", "signs",
    "symptom", "symptoms", "kind", "sort", "vaginal", "pv", "unusual", "obvious", "significant", "such",
    "in", "to", "leg", "legs", "eye", "bum", "tummy", "belly", "visible", "either", "a single", "passing",
    "losing", "ever", "yet", "anything",
];

/// Begin a new statement within a list: "no fever, my calf is swollen", "no pain, bleeding since noon".
#[rustfmt::skip]
pub(super) const RESTARTS: &[&str] = &[
    "my", "it", "he", "she", "they", "we", "there", "this", "that", "is", "are", "was", "were", "has",
    "feels", "seems", "looks", "hurts", "started", "starts", "began", "since", "today", "tonight",
    "yesterday", "morning", "last", "hours", "days", "minutes", "ago", "again", "suddenly", "sudden",
    "heavily", "badly", "constantly", "all day", "everywhere", "keep", "keeps", "getting", "gone", "came",
    "went", "woke", "some", "lots", "loads", "worried", "help", "baby", "husband", "partner",
];

/// Say something of the thing before them.
#[rustfmt::skip]
pub(super) const STATES: &[&str] = &[
    "swollen", "red", "hot", "numb", "weak", "broke", "broken", "blurred", "blurry", "puffy", "bigger",
    "worse", "swelling up", "tender", "hard", "leaking", "tight", "stiff", "gushing", "pouring", "bleeding",
    "killing", "racing", "pounding", "throbbing",
];

/// Stand in phrases without naming a complaint.
#[rustfmt::skip]
pub(super) const MINOR: &[&str] = &[
    "down", "up", "out", "over", "off", "through", "going", "want", "all", "every", "each", "deep", "like",
    "something", "think", "very", "really", "so", "one", "left", "right", "back", "side", "both", "old",
    "hour", "day", "night", "week", "weeks", "month", "months", "always", "too", "lot", "bad", "good",
    "time", "life", "under", "below", "inside", "need", "take", "put", "stop", "position", "different",
    "clear", "lying", "sitting", "resting", "touch", "lost", "loss", "said",
];

/// Ordinary words one slip away from words people use of danger signs. Words of the guideline's own
/// texts are known besides; one that is near no word of a phrase does no harm here.
#[rustfmt::skip]
pub(super) const EVERYDAY: &[&str] = &[
    "acting", "agent", "alice", "alike", "alter", "angle", "angles", "arches", "arching", "arrive",
    "arrives", "ashes", "attach", "attached", "awaken", "aware", "backed", "backing", "backward", "baker",
    "based", "basics", "basis", "bathed", "bathes", "battle", "beads", "beaker", "beard", "beast",
    "beating", "became", "becomes", "bells", "belts", "bender", "binding", "bitter", "blame", "blaze",
    "blending", "blinds", "blinking", "blister", "blocking", "bloods", "bloom", "bloomed", "boned", "boots",
    "bother", "boxes", "braces", "bracing", "brake", "braking", "breach", "breasts", "breaths", "breed",
    "breeding", "breeds", "brings", "broken", "brood", "brother", "brown", "burping", "butter", "camps",
    "cannon", "capped", "casual", "catchy", "caused", "causes", "chain", "chairs", "champ", "change",
    "changes", "chapter", "cheat", "cheats", "checks", "cheek", "chess", "chested", "chests", "chick",
    "chill", "chilli", "chilly", "choke", "chore", "chorus", "chose", "chunk", "chunks", "clamp", "clamps",
    "clash", "clause", "clean", "clears", "clock", "clone", "closed", "closes", "closet", "cloth", "cloths",
    "clotting", "clover", "clown", "cluck", "collisions", "colours", "comic", "constants", "cooked",
    "cooking", "copying", "couch", "counted", "county", "coupled", "court", "cracker", "cramming", "crank",
    "crashing", "crawled", "crown", "crush", "crutch", "cucumber", "dairy", "daisy", "dancer", "derive",
    "ditches", "doming", "dotted", "downing", "drank", "driven", "driver", "drove", "drown", "drugs",
    "drunk", "dusty", "eating", "eighth", "eighty", "elvis", "ember", "endings", "exercised", "explore",
    "extras", "factors", "factory", "failing", "fainter", "fainting", "fancy", "farming", "farther",
    "faster", "feather", "feeding", "feeds", "fender", "fetal", "fevers", "fewer", "fight", "fighter",
    "filed", "fizzy", "flack", "flake", "flame", "flood", "flooded", "flour", "flushing", "flutter",
    "force", "formed", "forth", "forward", "friend", "fright", "frighten", "frost", "frown", "functions",
    "gapped", "gender", "given", "graded", "grades", "grain", "granting", "grape", "grave", "graze",
    "greed", "greet", "grind", "groan", "groups", "grown", "grows", "hacks", "hamming", "handled",
    "handler", "handles", "happen", "heading", "healing", "hello", "hitches", "hospitals", "house", "image",
    "inches", "increases", "infer", "insect", "itches", "joint", "joints", "jolly", "jotting", "kicker",
    "killed", "kneel", "knocks", "knotted", "lapped", "leading", "leads", "leaning", "leans", "leaves",
    "leaving", "lender", "lever", "licker", "lighter", "liking", "listed", "logger", "looked", "loser",
    "lover", "loving", "lowers", "lumber", "lunching", "maker", "mapped", "master", "matters", "measure",
    "measures", "member", "mighty", "mister", "modes", "monkey", "mothers", "mourning", "mouth", "mover",
    "movies", "munching", "napped", "needle", "nerves", "never", "newer", "number", "numbers", "operations",
    "packing", "paint", "painting", "paints", "pairs", "panics", "parsed", "parsing", "parties", "parts",
    "passes", "patchy", "patter", "patterns", "peeking", "pelvis", "periods", "phones", "picker", "picks",
    "pinching", "pitch", "pitches", "placing", "plains", "plaster", "plotting", "pointing", "points",
    "pooled", "positions", "potted", "presents", "presses", "prevent", "print", "prone", "property",
    "propped", "public", "punching", "quicker", "quilt", "quite", "races", "raises", "rapped", "readings",
    "reads", "reasons", "reduce", "reduces", "relieve", "render", "rental", "rights", "rippling", "rotting",
    "route", "ruining", "rusts", "sadden", "sapped", "saunas", "scales", "scare", "scores", "scratchy",
    "seating", "second", "sections", "sender", "separates", "session", "settings", "settling", "sever",
    "shade", "shady", "shaker", "shall", "shame", "shank", "shape", "share", "shared", "shares", "shave",
    "shaving", "sheep", "sheet", "shell", "shifts", "shine", "shirt", "shone", "shook", "shopping", "shore",
    "shorten", "shorts", "shout", "shouting", "shovel", "showed", "shows", "shrink", "sister", "sites",
    "sized", "sizes", "skill", "skimming", "skipped", "sling", "slipper", "slipping", "slots", "slumber",
    "smart", "snake", "snapped", "snapping", "snuff", "socks", "spares", "speaker", "spell", "spelling",
    "spells", "spike", "spill", "sport", "sporting", "sports", "spotted", "spring", "stack", "staff",
    "stain", "stair", "stall", "stands", "stare", "stated", "stating", "steep", "stepped", "stepping",
    "stick", "sticker", "sticky", "stitches", "stock", "stole", "stood", "stoop", "store", "stores",
    "stove", "strap", "strapped", "stream", "streaming", "stretched", "stretchy", "string", "strings",
    "stuffy", "stung", "supine", "supper", "swapping", "swear", "sweaty", "sweep", "sweet", "sweets",
    "swell", "swept", "swift", "swimming", "swims", "swing", "swinging", "switch", "swore", "symptom",
    "taker", "tapped", "techniques", "tender", "texts", "thank", "thanks", "theme", "these", "thick",
    "thicker", "thing", "thinks", "thirsty", "thorough", "though", "thought", "throw", "thrown", "throws",
    "ticker", "tickle", "tighten", "tighter", "tights", "timed", "timer", "tinkle", "tires", "toddlers",
    "tolerated", "tomes", "tommy", "tough", "track", "trains", "trait", "trapped", "travel", "trick",
    "tried", "trimming", "triples", "trunk", "turned", "twister", "usable", "violet", "visitor", "visits",
    "visual", "voice", "vomits", "wading", "wafer", "wafting", "waiter", "waiting", "waken", "weaken",
    "weaker", "weeds", "weigh", "weights", "whale", "while", "whose", "wicker", "winter", "wired", "wishes",
    "witches", "women", "woods", "wording", "worries", "worsen", "would", "wounds", "wrapped", "wring",
    "writing", "wrung", "zapped",
];

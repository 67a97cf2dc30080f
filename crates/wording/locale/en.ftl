# Words of the interface. Clinical sentences are texts of the guideline and do not stand here.

brand = Carrywell
tagline = Back pain in pregnancy: is it safe to look after, and what helps today
skip = Skip to the content
urgent-link = Emergency
leave-link = Leave now
leave-help = Closes this at once and opens another site. Pressing Escape three times does the same.
nav-label = Parts of the app
nav-check = Check
nav-plan = Plan
nav-ask = Ask
nav-diary = Diary
nav-more = Menu
title-separator = ·

starting = One moment
starting-help = The app is starting. If you have one of the signs below, do not wait for it.
failed = The app is not running
late = This takes longer than it should, and the app may not start at all. The emergency signs and the answers to questions can be read without it. To try again, load the page again.
failed-help = The emergency signs do not need it: they are on this page, or one tap away. If you are worried, phone your midwife, maternity unit or doctor now. To go on, load the page again: what was kept is still there. If that does not help, update the browser.
no-script = The questions and the plan need JavaScript, and it is off. The emergency signs and all answers to questions can be read without it.
clock-wrong = This device says it is { $day }. That is probably wrong. The week, and what is safe in it, are counted from that day. Set the clock right and open this page again.
read-answers = Read the answers to questions

home-name = Back pain in pregnancy
home-title = Your back hurts. Let us find the next step.
home-lead = First the danger signs, then a plan for your week. It works without a network, and nothing you enter leaves this device.
home-check = Check how urgent it is
home-check-help = About 12 short screens. You can stop at any time.
home-session = Go on with your session
home-timer = To the timer that is running
home-continue = Go on with your check
home-continue-help = Your answers from today are still here.
home-result = See your result
home-result-help = You have answered everything we ask.
home-plan = Your plan
home-plan-help = Exercises and what may ease it, once your check allows it
home-ask = Ask
home-ask-help = Is heat safe? How do I sleep? Search the answers
home-emergency = Get help now for any of these
home-where = Numbers for
change = Change

emergency-title = Emergency signs
emergency-call = Ring { $number }
emergency-more = Not sure whether yours is one? Ring and ask. Nobody minds.
emergency-check = Check your own signs
also-today = Phone your maternity unit or a doctor today for anything new that worries you.

check-title = Check
progress-first = Screen { $at }
progress-left = { $n ->
    [one] at most one more after this
   *[other] at most { $n } more after this
}
progress-last = Last screen
none-of-these = None of these
none-and-on = None of these, and go on
go-on = Go on
go-on-with = { $n ->
    [one] Go on with 1 answer
   *[other] Go on with { $n } answers
}
back = Back
not-sure = Not sure
unsure-short = Not sure
start-over = Start again
see-answers = See and change my answers
pick-wrong = Pick an answer, or “not sure”.
map-front = Front
map-back = Back
map-label = Tap where it hurts, or use the list below.
dating-way = How do you know it?
dating-edd = From my due date
dating-lmp = From my last period
dating-scan = From a scan
dating-week = I know the week
dating-unknown = I do not know
ask-edd = Due date
ask-lmp = First day of the last period
ask-scan-day = Day of the scan
ask-weeks = Weeks
ask-days = and days
date-wrong = That day does not exist, or is not complete. Pick it from the calendar, or write it as year-month-day.
dating-scan-later = That cannot be right: today is { $today } on this device, and the scan would be on a day to come. Check the day of the scan.
dating-not-begun = That cannot be right: today is { $today } on this device, and the pregnancy would not have begun yet. Check the year and the month.
dating-too-long = That cannot be right: today is { $today } on this device, and the pregnancy would be { $weeks } weeks long. Check the year and the month. If your baby is born, say so in the question before this one.
age-wrong = Write completed weeks from 0 to 42, and days from 0 to 6.
value-help = Leave it empty if you do not know it.
value-wrong-whole = “{ $text }” cannot be right. Write a whole number from { $least } to { $most }.
value-wrong-decimal = “{ $text }” cannot be right. Write a number from { $least } to { $most }, with one decimal at most.
unit-label = Unit
note-title = Is there anything else?
note-help = In your own words, or leave it empty. It stays on this device. If your words point to a danger sign, we ask about it.
note-label = What you want to add
note-also = Is there anything else you want to say?
confirm-title = You wrote “{ $words }”
confirm-help = Is it this?
private-not-kept = Answers to private questions are not kept when you leave.
private-lines = Whatever you answer, you can ring someone at any time:

result-title = Your result
result-ring = Ring { $number }
result-door-number = { $name }: { $number }
result-whom = Whom to ring
result-say = Say this
result-copy = Copy the words
result-copied = Copied
result-copy-refused = The browser did not allow it. Select the words and copy them.
result-watch = What to watch for
result-why = Why
result-uncertain = This counts because something is not known yet.
result-sources = Who says so
result-raise = What would make it more urgent
result-raise-help = A yes to any of these would.
result-answer-rest = Answer what is left
result-heard = What you wrote
result-contradictions = Answers that do not fit together
result-to-plan = See my plan
result-after = How sure
result-for-week = Week { $week }
result-for-week-on = Week { $week } on { $day }
result-no-week = Week not known
result-again = Check again
result-private = What we did not ask
nobody-reviewed = Not yet reviewed by a clinician
guideline-line = { $title }, version { $version }, fingerprint { $hash }
keep-title = Keep my answers
keep-help = So far your answers live in this tab only. If you keep them, they stay on this device until you delete them. Private answers are never kept.
keep-do = Keep on this device
keep-done = Kept on this device.
keep-refused = This browser does not let us keep anything. Your answers last as long as this tab.
kept-again = Your answers from { $day } are here. Danger signs are asked again.

plan-title = Your plan
plan-none = There is no plan yet
plan-none-help = A plan needs a finished check that finds nothing urgent. That is how it stays safe.
plan-none-urgent = There is no plan while something needs help first
plan-today = Today
plan-this-week = This week
plan-left-out = Left out
plan-parts = Parts of the plan
plan-session = Today’s session
plan-session-time = { $n ->
    [one] about 1 minute
   *[other] about { $n } minutes
}
plan-nothing = No exercise fits today. Under “Left out” you can read why.
plan-aerobic = Keep moving
plan-measures = What may ease it
plan-relief = When it hurts now
plan-lessons = In daily life
plan-stop = Stop and act if
plan-steps = How to do it
plan-care = Take care
plan-limit = Never more than
plan-less = Less for now
plan-instead = In place of { $name }
plan-need = You need
plan-why = Why this, for me
plan-sure = How sure we are
plan-who = Who says so
plan-disagree = Who disagrees
plan-ruling = What we follow
plan-stop-one = When to stop
plan-level = Level { $level } of { $levels }
plan-next = What changes next week
plan-comes = May come in
plan-goes = Goes out
plan-ask = More may fit you
plan-ask-help = Much is left out because we do not know enough yet. A few more screens about your health and this pregnancy can bring it in. They cannot change how urgent it is.
plan-ask-do = Answer a few more
plan-wishes = What fits me
plan-minutes = Minutes for a session
plan-equipment = What I have at home
plan-save = Use these
plan-figure = The drawing of this exercise comes with a later version.
plan-print = Print
plan-left-help = None of these is for you now, and this is why.
if-unknown = To be careful, because we do not know whether this applies to you:
plan-ask-first = until your team agrees

ask-title = Ask
ask-lead = In your words. The answer is for your week, with who says so and who disagrees.
ask-label = Your question
ask-placeholder = Can I use a heat pad?
ask-do = Ask
ask-results = Answers that may fit
ask-results-n = { $n ->
    [one] One answer may fit
   *[other] { $n } answers may fit
}
ask-none = We have no answer that fits
ask-none-help = Try fewer or other words. For anything that worries you, phone your midwife, maternity unit or doctor.
ask-all = All questions
ask-danger = This comes first
ask-yes-check = Check it now
topic-first = First make sure that you have none of these
topic-for-you = For you
topic-for-week = For week { $week }
topic-no-one = For your week, start a check: parts of this answer depend on it.
topic-depends = It depends on the week and on you
topic-voices = Where the sources disagree
topic-ruling = What we follow
topic-how-sure = How sure
topic-more = More about this
topic-in-plan = Exercises and measures that go with it
topic-other = Other questions near this one

answers-title = Your answers
answers-help = Pick one to change it. The questions after it are asked again only where they have to be.
answers-none = You have not answered anything yet.
answers-change = Change

more-title = Menu
more-answers = Your answers
more-privacy = Privacy, and delete everything
more-certificate = What is proved, and who says so
more-design = How this app looks and why
more-settings = Place, numbers and look
more-emergency = Emergency signs
more-update = A new version is ready
more-update-help = It is on this device already. Your answers stay.
more-update-do = Use the new version
offline-ready = Ready to use without a network.

settings-title = Place, numbers and look
settings-region = Where are you?
settings-region-help = This decides which numbers you see.
settings-unverified = Nobody has rung these numbers to check them. Look at the ones in your maternity notes too.
settings-unit = The number of your maternity unit
settings-unit-help = It is in your notes. We show it first.
settings-number-wrong = “{ $text }” is not a telephone number.
settings-look = Look
settings-auto = As on this device
settings-light = Light
settings-dark = Dark
settings-contrast = High contrast
settings-save = Save
settings-saved = Saved

privacy-title = Privacy
privacy-lead = What you enter stays in this browser. There is no account, no cookie, no count of visits, and nobody to send anything to.
privacy-now = What is on this device now
privacy-session = Answers of this visit
privacy-session-some = in this tab, until you close it
privacy-session-none = none
privacy-kept = Answers you asked us to keep
privacy-kept-some = kept on this device
privacy-kept-none = none
privacy-meanwhile = Your place in a session or a timer
privacy-meanwhile-some = kept on this device with your answers of today, until it is over
privacy-choices = Place, numbers and look
privacy-requests = Requests made since the app was put on this device, those for a newer version not counted
privacy-requests-unknown = counted once the app is ready to use offline
privacy-how = How you can check it
privacy-how-text = The page comes with a rule that makes the browser refuse every connection to another place. Switch the network off: everything goes on working.
privacy-newer = While there is a network, the browser asks when a page is loaded whether there is a newer version of the app. That is one request for one file, to where the app came from, with nothing in it that you entered. If there is one, its files are fetched, and you say when to use it.
privacy-delete = Delete everything
privacy-delete-help = Answers, kept answers, place and numbers. It cannot be undone.
privacy-deleted = Everything is deleted. Nothing is left in the storage of this page.
privacy-not-deleted = The browser did not let us delete everything. Delete the data of this page in the settings of the browser.
privacy-history = The browser itself remembers that you were on this page. A private window does not.

certificate-title = What is proved, and who says so
certificate-lead = Carrywell does not ask you to trust it. This page says what it rests on.
certificate-status = Review
certificate-guideline = The guideline
certificate-proved = What is proved
certificate-count = { $n ->
    [one] 1 sentence about this guideline is proved for every possible set of answers, unanswered questions included.
   *[other] { $n } sentences about this guideline are proved for every possible set of answers, unanswered questions included.
}
certificate-cases = There are about { $cases } such sets; none was left out. The proofs were made when this version of the app was put together.
certificate-not-care = Proved means that the rules do what these sentences say. Whether the sentences are right for you, only people who care for you can judge.
certificate-none = No certificate came with this app, so it cannot show what is proved about its guideline.
certificate-promises = Promised of this guideline
certificate-laws = True whatever the rules are
certificate-shape = { $n ->
    [one] 1 promise
   *[other] { $n } promises
}
certificate-about = each about { $cases } sets of answers or more
certificate-about-one = about { $cases } sets of answers
certificate-assumed = What the proofs rest on
certificate-tools = Made with
certificate-sources = Where the sentences come from
certificate-sources-help = Each source once, with how much of it was read.
certificate-engine = The same program runs on the phone, in the terminal and on a server; for each worked person of the guideline the results are compared byte for byte.

design-title = How this app looks and why
design-lead = Calm, and made for one thumb. One filled button a screen, no picture that says what words do not. Every value here is read from the style sheet when the app is built.
design-colours = Colours
design-colours-why = Each colour is chosen for its paper, so that every text can be read by tired eyes at night: 4.5:1 at least, and 7:1 in high contrast.
design-papers = Papers
design-papers-help = What everything else stands on.
design-texts = Texts
design-texts-help = Each with its contrast on that one of its papers on which it is lowest.
design-marks = Edges and the focus
design-marks-help = They are seen and not read, for which 3:1 is enough.
design-drawn = Lines and the body map
design-drawn-help = They part or paint what words beside them say, so they owe no contrast.
design-figures = The drawn figures
design-figures-help = A variable for each thing they colour. High contrast draws them as light does.
design-ratio = { $ratio }:1 on { $paper }
design-reaches-seven = reaches 7:1 (AAA)
design-reaches-four = reaches 4.5:1 (AA)
design-reaches-three = reaches 3:1
design-reaches-nothing = below 3:1
design-levels = How urgent
design-levels-why = Colour is never alone: each level has its own picture and its own words, because one person in twelve sees colours differently and a sheet from a printer has none.
design-type = Letters
design-type-why = The fonts of the device: they are there before anything has loaded, look as she is used to, and grow when she sets larger letters, because every size is in rem. On a narrow screen headings and gaps grow less, so that no word has to break.
design-font = Size and line height of the page, and its fonts
design-leading = Line height of headings
design-pixels = { $n } px
design-pixels-at-most = { $n } px at most
design-space = Space, corners and targets
design-space-why = Whatever is pressed is 48 px high and wide at least, which a thumb meets while walking or lying down. Distances are said as start and end and never as left and right, so a language that runs the other way needs no second design.
design-parts = Parts
design-parts-why = The parts as the app has them, in each scheme. A box that is picked has an edge, a tint and a tick; one that is not sure has a broken edge and the words.
design-buttons = Buttons
design-choices = Choices
design-choice = It hurts at night
design-cards = Cards and notes
design-note = A note says what is good to know.
design-warning = A note with a bar says what to be careful about.
design-motion = Motion
design-motion-why = Nothing moves by itself: what moves unasked takes the eye from what to do, and makes some people ill.
design-motion-wanted = Only where the device does not ask for less motion. Where it does, the change is there at once.
design-motion-always = Appears once after that time, without a movement, for everyone.
design-motion-figures = A drawn figure moves as the exercise does. Where the device asks for less motion, a picture that stands still takes its place.

missing-title = There is no such page
missing-help = It may have moved. The emergency signs are here, and everything else starts from the first page.
to-start = To the first page

level-emergency = Emergency
level-call-today = Phone today
level-book-appointment = Book an appointment
level-self-care = Look after it yourself
storage-off = This browser keeps nothing for us. Your answers last as long as this tab.
worker-off = This browser does not let us keep the app for use without a network.

because-said-yes = you said yes
because-not-sure = you are not sure, and not sure is not a no
because-measured = a reading, or your other answers together, say so
because-mentioned = your own words point to it
stricter-wins = Where sources differ, the more careful one counts.
source-seen = seen
source-seen-abstract = seen in part
source-seen-via = seen through another page
source-from-memory = from memory, not checked
source-policy = our own decision
source-seed = a popular article

# While the rest of the program arrives, after the first visit began.
coming-title = Getting the rest
coming-help = This part of Carrywell is still arriving. It opens by itself in a moment. Without a network it waits until there is one; Check and the emergency signs are already here.
coming-result = See the result now

yes = Yes
no = No

session-open = Do it with me
session-title = Your session
session-lead = One exercise at a time. You can pause or stop at any moment.
session-start = Start
session-speak = Spoken cues
session-voice = Voice
session-taps = I set the pace: each repetition waits for my tap
session-keep = If this tab is closed or the phone rings, your place is lost unless your answers are kept on this device.
session-keep-do = Keep my place on this device
session-felt = Where you should feel it
session-told = What the drawing shows
session-item = Exercise { $at } of { $of }
session-progress = How far you are
session-repetition = { $at } of { $of }
session-set = Set { $at } of { $of }
session-side-one = First side
session-side-two = Other side
session-pause = Pause
session-paused = Paused
session-jumped = Paused: the clock made a leap
session-still-there = Are you still there?
session-go-on = Go on
session-ready = I am ready
session-done-one = Done one
session-hard = Too hard
session-easy = Too easy
session-skip = Leave it out
skip-why = Why? Your plan is fitted to what gets in the way.
skip-pain = It hurt
skip-tired = I am tired
skip-no-time = I have no time
skip-unsafe = It does not feel safe
skip-bored = It bores me
skip-unsaid = Just skip it
session-leave = End the session
session-next = After this
session-ways = Stop at once if
session-over = That was it
session-over-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
session-note-it = Note it
session-noted = The session is noted.
stop-no-number = The number of your maternity unit is in your notes.
session-stopped-today = No more sessions today
session-stopped-help = A session was stopped today. Rest, do what the check told you, and look again tomorrow.
phase-position = Get into position
phase-ready = Get ready
phase-move = Move
phase-hold = Hold
phase-return = And back
phase-breathe-in = Breathe in
phase-breathe-out = Breathe out
phase-side = Change sides
phase-rest = Rest
phase-timed = Keep going
effort-ask = How was it?
effort-easy = Too easy
effort-right = Just right
effort-hard = Too hard

timer-title = Timer
timer-open = Time it
timer-start = Start the timer
timer-on = It is on
timer-change-in = Change over in { $time }
timer-stay = Keep this page open: a phone that shows something else, or is locked, may ring only when you come back.
timer-pause = Pause before the next time
timer-free = You may use it again
timer-enough = That was the last time today
timer-off = I took it off
timer-used = { $n ->
    [one] Used once today
   *[other] Used { $n } times today
}
timer-not-now = This is not in your plan now
timer-not-now-help = What your plan holds depends on your answers and your week.

self-test-title = Self-test
self-test-offer = Which kind of pain is it?
self-test-offer-help = A short test at home may show that the pain comes from the pelvis. It only helps to choose what is in your plan; it cannot show that all is well.
self-test-start = Start the test
self-test-not-today = Not today
self-test-step = Step { $at } of { $of }
self-test-next = Next step
self-test-done = I have done it
self-test-stop = Stop the test
self-test-found = What did you find?
self-test-right = On the right
self-test-left = On the left
self-test-wrong = Pick what you found on each side, or stop the test.
self-test-result = After the test
self-test-stopped = You stopped. That is fine; leave it for today.
self-test-nothing = This adds nothing to your answers. It does not rule anything out.
self-test-suggests = What you found fits this as well:
self-test-take-help = It goes among your answers, where you can take it out again. If it opens a question, that is asked first.
self-test-take = Add it to my answers
self-test-taken = It is among your answers now, and your plan is made with it.
self-test-no-clearing = A test at home never shows that all is well. If anything is new or worries you, check again.
self-test-to-plan = Back to my plan
self-test-not-now = Not now
self-test-not-now-help = This test is not for you now, was done today already, or could not add anything.
wait-until = Not before { $time }
wait-tomorrow = Not again today
wait-day = Not before
wait-pause = It needs a pause.
wait-enough = That is as often as it may be in a day.
wait-on-back = You have been on your back long enough today.
wait-flare = Not in a flare.
apart-title = Keep these apart today
morning-title = How is it this morning?
morning-session = Your last session was on
morning-ask = Is the pain worse this morning than before it?
morning-no = No, not worse
morning-yes = Yes, worse
morning-done = Noted. Thank you.
night-title = Help in the night
night-lead = What woke you?
night-other = Something else
night-other-help = Go through the check
night-ask = Is one of these true now?
night-none = None of these
night-some = One of these, or more
night-wrong = Tick what is true. If none is, choose “None of these”.
night-not-sure = Not sure? Answer one by one
night-do = Do this now
night-read = Read it to me
night-more = What else may help
home-night = Help in the night
home-night-help = A cramp or a spasm woke you

diary-title = Today
diary-lead = One minute. Leave out what you like.
diary-parts = Parts of the diary
diary-today = Today
diary-trend = Trend
diary-past = Written
diary-report = Midwife
diary-share = Others
diary-off = Nothing is kept yet
diary-off-help = Without a diary, what you write is gone when this page is closed. A diary stays on this device alone, and you can delete it at any time.
diary-on-do = Keep a diary on this device
diary-on-done = From now on your diary is kept on this device.
diary-saved = Saved on this device.
diary-not-saved = This could not be saved on this device. It is still on this page: save a backup before you close it.
diary-unsaved = { $n ->
    [one] 1 entry is not saved on this device
   *[other] { $n } entries are not saved on this device
}
diary-unsaved-help = The browser would not keep it; there may be no room left. It is still on this page. Make room and try again, or save a backup before you close the page.
diary-unsaved-retry = Try again
diary-closed-title = Your diary is closed
diary-withdrawn = It counts no longer.
diary-imported = { $n ->
    [one] 1 entry was added from the file.
   *[other] { $n } entries were added from the file.
}
diary-aside = { $n ->
    [one] 1 entry cannot be read
   *[other] { $n } entries cannot be read
}
diary-aside-help = It is kept as it is. You can save it as a file and ask for help with it.
diary-unread = Your diary on this device cannot be read
diary-unread-help = It stays on the device as it is. Close other tabs of this app, or update it, and try again. There may be a stop or a danger sign of today in it, so there is no plan until it is read.
diary-unread-again = Try again
diary-unread-none = Nothing of your diary can be read now. It stays on the device as it is.
diary-aside-save = Save it as a file
diary-aside-without = Go on without it for now
score-now = Pain now
score-worst = Worst pain in the last 24 hours
score-night = Pain in the night
score-after = Pain now, after it
score-sleep = Sleep: 0 good, 10 none at all
score-wrong = “{ $text }” is no number from 0 to 10
day-morning = Is it worse this morning than before what you did yesterday?
day-flare = Is this a flare: worse than usual, for hours or more?
day-mood = Does it pull your mood down?
day-did = What you did
day-did-help = It is kept, and it stands on your page for the midwife. Whether a step goes up follows from guided sessions alone: they know how much was planned, and how hard it was.
day-noted = Noted already: { $names }
day-signs = Danger signs
day-signs-help = Look through them before you say none. What you leave out counts as not known, never as no.
day-signs-none = None of these signs today
day-signs-other = Other signs
day-pgq = Its score, 0 to 100
day-pgq-help = If you fill in this questionnaire with your midwife or physiotherapist. Once a week is enough. 0 is best.
day-pgq-wrong = “{ $text }” is no whole number from 0 to 100
day-new = Is there anything else that is new and worries you?
day-note = In your own words
day-save = Save today
day-done = Today is noted.
day-empty = There is nothing here yet. Give at least one answer.
function-title = What matters to you
function-help = Name up to three things that are hard now, such as putting on socks. 0 is unable, 10 is as before.
function-more = More activities
function-name = Activity { $n }
function-score = How well can you do it?
past-title = What you wrote
past-empty = Nothing is written yet.
past-earlier = { $n ->
    [one] Show the earlier one
   *[other] Show earlier ones ({ $n })
}
past-withdraw = This was wrong
past-odd-tomorrow = Dated tomorrow. It is kept and counts; if you have travelled, that is as it should be.
past-odd-after-tomorrow = Dated on a day that has not come yet. It is kept; if the day is wrong, take it back and write it again.
past-odd-before-pregnancy = Dated before this pregnancy began. It is kept and is not in the trend; a danger sign in it counts all the same.
past-odd-time = It has a time that no clock shows. It is kept.
past-odd-same-id = Another entry has the same id. Both are kept.
past-flare = Flare
past-done = Done
past-helped = it helped
past-helped-not = it did not help
past-signs-no = { $n ->
    [one] 1 answered with no
   *[other] { $n } answered with no
}
past-session = { $n ->
    [one] A session of 1 minute
   *[other] A session of { $n } minutes
}
past-stopped = Stopped
past-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
past-checked = Check
past-choice = A change of the plan
past-self-test = Self-test
past-barrier = Got in the way
barrier-time = Time
barrier-pain = Pain
barrier-fear = Fear
barrier-boredom = Being bored
backup-title = Backup
backup-help = One file with everything, your settings too, for another device or to be safe. Whoever has the file can read it.
backup-settings = The backup has other settings than this device
backup-settings-use = Use those of the backup
backup-settings-leave = Leave them as they are here
backup-save = Save a backup
backup-open = Add a backup from a file
backup-delete = Delete everything
seal-title = A passphrase for the diary
seal-diary-help = With a passphrase nobody who uses this browser can read your diary. It is asked each time you open the app, and without it there is no plan and no session, because a stop of today may be in the diary. Nobody can open the diary for you if you forget it, so save a backup first.
seal-diary-do = Put the diary under this passphrase
seal-is-open = Your diary is under a passphrase, and open on this page.
seal-close-do = Close the diary now
seal-off-do = Take the passphrase off
seal-closed = Open your diary
seal-closed-help = It is on this device, under your passphrase. Check and the emergency signs work without it.
plan-coming = Your diary on this device is being read. What is in it comes first.
plan-not-whole = Not all of your diary can be read. What is missing may be a stop or a danger sign. Look at that first.
plan-closed = A stop of today may be in your diary. Open it to see your plan. If something has changed, check again; that works without it.
seal-open-do = Open
seal-passphrase = Passphrase
seal-again = The same once more
seal-empty = Type your passphrase.
seal-short = Make it longer: { $n } letters at least. A few words that nobody would guess are good.
seal-differs = The two are not the same. Type both again.
seal-wrong = This is not the passphrase. Capitals, blanks and the language of the keyboard count. Nothing was changed; try again.
diary-taking-in = Taking in what is in the file.
diary-file-too-large = This file has { $size } MB, and the app takes in { $most } at most. Nothing has changed. The program carrywell on a computer takes it in with `carrywell diary import`.
seal-working = Working out the passphrase. This takes some seconds, so that guessing takes years.
seal-opening = Opening. This takes some seconds.
seal-opened = Your diary is open.
seal-on-done = Your diary is under your passphrase now.
seal-off-done = Your diary is kept without a passphrase now.
seal-backup = A backup under a passphrase
seal-backup-help = Nobody can read the file without the passphrase, and nobody can open it for you if you forget it.
seal-backup-do = Save it under this passphrase
seal-backup-done = The backup is saved, under your passphrase.
seal-file = This backup is under a passphrase. Type the one it was made with.
trend-title = Is it getting better?
trend-chart = Pain and what you can do, week by week
trend-pain = Pain
trend-function = Activities
trend-sessions = Sessions
trend-week = Week from
trend-table = As a table
review-title = Your plan from here
review-check-first = What may change in your plan depends on a check of today.
review-take = Do this
review-decline = Not now
review-done = Your plan is changed. You can undo it.
review-left = Your plan stays as it is.
review-undo = Undo this change
review-undone = The change is undone.
review-taken = What you changed, and is so
review-flare = The plan for a flare
review-restart = Start again, one level lower
review-refit = Your plan is made anew for your week
review-check = Check first
review-hold = Stay as you are
review-stands = Your plan has this already
review-barrier = What got in the way?
review-barrier-change = Something else got in the way
review-barrier-done = What got in the way is written down. What to change stands below.
review-declined = Not today: you said so. It is looked at again tomorrow.
seen-why = What you wrote in your diary says so. See why
helped-ask = Did it help?
helped-unsure = Cannot say
helped-noted = That is noted.
helped-title = What seemed to help
helped-help = By what you said yourself. It can be chance.
helped-line = { $name }: { $helped } of { $judged } times
share-title = For others
share-lead = Look at it first. It leaves this device only if you save, print or send it yourself.
share-parts = What can be shared
share-empty = This is made from a check. There is none yet.
share-calendar = Calendar
share-helper = Helper's card
share-employer = Employer's note
share-employer-lines = What stands on it
share-employer-help = All of it is from your plan. Choose what you want to ask for; nothing else about you is on the note.
share-employer-time = Time for my session: it tells that I do exercises
share-employer-none = Nothing is chosen, so there is no note.
share-calendar-help = A file with your week for the calendar on your phone. Whoever sees that calendar can read what is in it.
share-discreet = Titles that say nothing of what it is about
share-calendar-save = Save the calendar file
share-calendar-saved = The calendar file is made.
share-own = Your own appointments
share-own-help = They go into the file with the title you give them here, and are kept nowhere else.
share-own-day = Day
share-own-time = Time
share-own-title = What it is
share-own-add = Add it
share-own-added = It goes into the file.
share-own-remove = Take out: { $name }
share-own-day-wrong = “{ $text }” is no day. Choose one, or write it such as 2031-05-02.
share-own-past = { $text } is over. Choose a day that is still to come.
share-own-time-wrong = “{ $text }” is no time. Choose one, or write it such as 10:30.
share-own-title-wrong = Say what it is, in up to { $text } letters.
report-title = For your midwife
report-lead = Look at it first. It leaves this device only if you print or send it yourself.
report-empty = The page is made from a check. There is none yet.
report-print = Print, or save as PDF
report-ask = What you want to ask
report-ask-do = Put it on the page
report-private = Some of this you answered in private
report-private-help = A page with a gap would tell that there is something. So nothing is shown unless you say that all of it may stand there.
report-private-do = Show it with all of it
confirm-pressed = You pressed “{ $text }”

# What stands in a result, in the app and at a terminal alike

not-for-you = This is not for you
say-week-unknown = I am pregnant. I am not sure how many weeks.
say-first-week = I am less than one week pregnant.
say-weeks = { $n ->
    [one] I am 1 week pregnant.
   *[other] I am { $n } weeks pregnant.
}
say-after-birth = I had my baby recently.
say-worried = I am worried, and my back hurts.
say-not-sure = I am not sure about this one: { $say }
say-own-words = I am worried. In my own words: { $words }.
own-words = ‘{ $words }’
if-also = If you also have { $facts }: say so ({ $sign }).
one-or-other = { $one }, or { $other }

clash-device = You said no to `{ $device }`, and gave a value for `{ $question }`. The value counts.
clash-measured-yes = You said no to “{ $sign }”, and your reading says yes. The reading counts.
clash-measured-no = You said yes to “{ $sign }”, and your reading says no. The yes counts.
clash-not-pregnant = You gave a week of pregnancy, and also said that you are not pregnant now. No plan is made. Keep the one that is right.
two-weeks = You gave { $given } as your week, and your question says { $said }. Both cannot be right, so this is answered as if your week were not known.

from-another-day = These answers are from { $on }. A result lasts a day: check again before you act on it.
for-a-day-to-come = These answers are for { $on }, which is still to come.
not-for-today = These answers are from { $on }, and today is { $today }. This is not a result for today: answer the questions again.
urgent-then = These answers are from { $on }. If any of it still holds, act on it now. If not, check again.

value-of-ten = { $n } of 10
value-a-minute = { $n } a minute
value-percent = { $n } %

certainty-ungraded = no one has graded this
certainty-very-low = very unsure: very low certainty
certainty-low = unsure: low certainty
certainty-moderate = fairly sure: moderate certainty
certainty-high = sure: high certainty
strength-conditional = fits some people, your choice
strength-strong = fits nearly everyone

position-standing = standing
position-seated = sitting
position-hands-and-knees = on hands and knees
position-kneeling = kneeling
position-half-kneeling = kneeling on one knee
position-side-lying = lying on a side
position-semi-reclined = propped up
position-supine = flat on the back
position-water = in water
position-any = any position

effect-hold-level = kept at this level
effect-half-dose = half the amount
effect-ask-first = ask your team first
effect-exclude = left out

left-out-against = not recommended for anyone
left-out-week = not for your week, or your week is not known
left-out-other-pattern = for other kinds of pain than yours
left-out-equipment = needs something you do not have
left-out-not-wanted = you do not want it
left-out-flare = not part of the plan for a flare

n-seconds = { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
n-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
about-minutes = { $n ->
    [one] about 1 minute
   *[other] about { $n } minutes
}
n-times = { $n ->
    [one] once
   *[other] { $n } times
}
dose-sets = { $n } sets of { $amount }
dose-each-side = { $amount } each side
dose-hold = { $amount }, hold { $seconds }
dose-rest = { $amount }, rest { $seconds } between sets
dose-how-often = { $amount }; { $often }
dose-as-needed = as needed
dose-twice-a-day = twice a day
dose-times-a-day = { $n ->
    [one] once a day
   *[other] { $n } times a day
}
dose-on-days = { $often }, { $days }
dose-every-day = every day
dose-days-a-week = { $n ->
    [one] one day a week
   *[other] { $n } days a week
}

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

fit-never = not recommended to anyone
fit-not-now = not for you now
fit-ask-first = ask your team first
fit-depends-on-week = depends on your week, which is not known
fit-after-check = may be for you this week, once the safety check is done
fit-yes = may be for you this week
not-your-week = It is not for your week.
this-guideline = this guideline
an-article = article { $name }

# The page for the midwife, the cards and the calendar, on a screen and on paper

page-title = Back pain in pregnancy: a page for the midwife or physiotherapist
page-who-answered = Answered by the person herself, sorted by published rules. Not a diagnosis; nobody has examined her.
page-for-day = { $on }. Gestational age { $age } (weeks+days).
page-for-day-week-unknown = { $on }. Gestational age not known.
page-no-result-today = No result for today
page-no-check = There is no check in the diary, so this page has no result. What was written down is below.
page-part-missing = Not all of the diary could be read. What is missing is not on this page, and may be a danger sign.
page-rests-on-private = Something here rests on what you answered, or wrote, about private things. Nothing of that is put on paper unless you ask for it, and nothing was written.
page-urgency = How urgent
page-open = { $n ->
    [one] 1 question that could change this is not answered.
   *[other] { $n } questions that could change this are not answered.
}
page-why = Why
page-said-yes = said yes
page-said-not-sure = not sure, which counts as more than a no
page-measured = a reading, or other answers together, say so
page-mentioned = own words point to it
page-may-not-apply = May not apply: that depends on what is still open.
page-where = Where it hurts
page-sides = Left or right is not asked; both sides are marked.
page-change = How it goes
page-start-now = { $start } at the start, { $now } now
page-value-unknown = not known
page-days = Pain and activities, by day
page-signs = Danger signs
page-none-asked = None asked.
page-all-no = { $n } asked, all answered no.
page-asked = { $n } asked:
page-others-no = { $n } asked, { $no } answered no. The others:
# Beside those of the check: what she wrote down on other days, or after it.
page-sign-of-day = Diary, { $day }, { $said }: { $sign }
page-unsettled = The diary has something that can be a danger sign, and no later check settled it.
page-not-asked = { $n ->
    [one] 1 that may concern her was not asked.
   *[other] { $n } that may concern her were not asked.
}
page-under-why = { $n ->
    [one] 1 of these is named under "Why".
   *[other] { $n } of these are named under "Why".
}
page-yes = Yes
page-not-sure = Not sure
page-unanswered = In own words, not answered
page-private-out = Questions that are asked only in private, about safety and the mind, are not on this page.
page-private-in = Answers to private questions are on this page, as asked.
page-facts = Health and pregnancy, as told
page-own-words = Own words
# The answers of a check may have words of another day.
page-own-words-of = Own words (of the diary: { $from } to { $to })
page-words-before = { $n ->
    [one] 1 entry with words of before these days is in the diary alone.
   *[other] { $n } entries with words of before these days are in the diary alone.
}
page-questions = Wants to ask
# What is kept comes first and how many letters are missing comes last: a page that is cut twice reads its own mark.
page-cut = { $kept } [shortened, without { $n } letters]
page-plan = Plan given
page-session = A session takes { $minutes }.
page-relief = When it hurts
page-measures = May ease it
page-lessons = { $n ->
    [one] Advice for daily life: 1 piece
   *[other] Advice for daily life: { $n } pieces
}
page-level = { $name } (level { $level } of { $levels })
page-ask-first = Was told to ask you first about
page-done = Done
page-done-in-all = { $sessions } on { $days } of the last { $of }, { $minutes } minutes in all; something was written on { $written }.
n-sessions = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}
n-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
times-counted = { $n ->
    [one] 1 time
   *[other] { $n } times
}
page-stopped = Stopped early: { $what }
page-in-the-way = Got in the way, as told: { $what }
page-exercise = { $name }: done { $n } of { $planned }
page-exercise-hurt = { $name }: done { $n } of { $planned }, left out because it hurt { $times }
page-helped = { $what }, helped { $times }
page-helped-not = { $what }, did not help { $times }
page-function = { $name } (0 unable, 10 as before): { $score } on { $on }
page-function-since = { $name } (0 unable, 10 as before): { $first } on { $since }, { $score } on { $on }
page-score = { $name }: { $score } of { $highest } on { $on }
page-told = Was told
page-ring = To ring
page-sources = The rules rest on
page-origin = { $title }, version { $version } (sha256 { $hash }). { $review }
page-unreviewed = Unreviewed: no clinician has signed this guideline.
page-review = Review: { $status }.
page-reviewed-by = Review: { $status }, { $who }.
page-no-room = No room on this page for: { $parts }. The text version has it.
page-and-more = and { $n } more
page-name = Name and date of birth:
page-not-printed = { $n ->
    [one] 1 letter is of a script that cannot be printed here and stands as { $mark }. The text version has it.
   *[other] { $n } letters are of a script that cannot be printed here and stand as { $mark }. The text version has them.
}

picture-front = front
picture-back = back
picture-today = today
picture-days-ago = { $n ->
    [one] 1 day ago
   *[other] { $n } days ago
}
picture-worst = worst
picture-now = now
picture-night = night
picture-function = activities
picture-flare = flare
picture-session = session
picture-body = A body from the front and from the back. Marked on it: { $what }.
picture-body-bare = A body from the front and from the back. Nothing is marked on it.
picture-days = Pain from 0 to 10, day by day. { $days }.
picture-days-and-function = Pain from 0 to 10, day by day; her own activities from 0, unable, to 10, as before. { $days }.

card-title = For someone who helps
card-emergency = If you are with her now
card-do = What to do together
card-nothing-together = Do no exercises with her until she gives you a new card.
card-ease = What may ease it
card-hurts = When it hurts
card-limit = Limit: { $limit }
card-stop = Stop, and do this
card-watch = What to watch for
card-ring = Whom to ring
card-week = Weeks of pregnancy, to say first: { $age } (weeks+days).
card-week-unknown = Say first that the week of pregnancy is not known.
card-emergency-numbers = Emergency: { $numbers }
card-say = What to say
card-signs = Get emergency help for any of these
card-now = What to do now
employer-title = Work during pregnancy: a note for the employer
employer-lead = From a guideline on back pain in pregnancy. It holds for anyone who is pregnant and says nothing about one person's health.
employer-lead-own = From a guideline on back pain in pregnancy, and a plan made with it.
employer-asks = What the guideline asks for
employer-time = { $n ->
    [one] On a working day, a minute in one piece, somewhere quiet, for exercises that are part of the plan.
   *[other] On a working day, up to { $n } minutes in one piece, somewhere quiet, for exercises that are part of the plan.
}
employer-foot = This note is no medical certificate.

calendar-discreet = Mine
calendar-only = Only if a check of that day leaves room for it.
calendar-session = Back exercises
calendar-session-discreet = Time for me
calendar-call-discreet = Phone call

offer-check-today = Check first: there is no finished check of this day. Nothing in the plan is looked at until there is.
offer-added-lately = Not yet: something was added less than a week ago. Look again when the week is over.
offer-nothing-up = Your diary would let one exercise go up, but nothing can go up now.
offer-up-less = A rule makes some of it less today, and what is made less does not go up.
offer-up-hard = What was too hard or hurt this week does not go up.
offer-up-not-done = What you did not do this week does not go up.
offer-up-highest = What is at its highest level has no level above it.
offer-pause = It needs a pause after the last time.
offer-enough-today = It was done as often as it may be in a day.
offer-on-back = You were on your back as long as you may be in a day.
offer-not-in-flare = Not in the plan for a flare.
offer-level = { $name }: level { $to } (now level { $from })
offer-at-level = { $name }: level { $level }
offer-without = Without: { $name }
offer-again = Back again: { $name }
offer-swap = { $to } in place of: { $from }
offer-minutes = { $n ->
    [one] Sessions of 1 minute
   *[other] Sessions of { $n } minutes
}

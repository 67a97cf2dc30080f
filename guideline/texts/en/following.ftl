# What a diary amounts to and what follows from it: reasons of the weekly rules, what pain after a
# session means, what a measure says, and the home self-tests.

## The weekly rules

rule-adaptation-danger = Check first. Something you wrote down can be a danger sign. Until it is answered there is nothing to change in the plan. A yes counts for its whole day. If it was a mistake, mark that entry as wrong in your diary.
rule-adaptation-flare-now = You are in the first two days of a flare. Do the flare plan. Leave strength work out until it is over. This is a careful choice.
rule-adaptation-flare-day-three = This is day three after a flare began. Start again one level lower. This is a careful choice.
rule-adaptation-flare-lasts = Phone your doctor or your maternity unit today. The flare has not eased in 72 hours. Stay with the flare plan until you have spoken to them.
rule-adaptation-flare-again = Phone your doctor or your maternity unit today. This is the second flare in two weeks. Nothing in the plan goes up.
rule-adaptation-pain-up = Go one level down. Your pain has gone up by 2 points or more since last week. That is a change that counts.
rule-adaptation-bad-mornings = Go one level down. You were worse on two mornings or more this week.
rule-adaptation-worse-and-no-flare = Is this a flare? Only you can tell. If it is hard to bear and keeps you from your day, you can do the flare plan for two days.
rule-adaptation-worse-again = Book a visit with a physio or your doctor. This is the second week in a row that was worse.
rule-adaptation-one-bad-morning = Stay at this level. One morning this week was worse.
rule-adaptation-a-little-worse = Stay at this level. Your pain is a little higher than last week. It is less than a change that counts.
rule-adaptation-steady = Stay at this level. Your pain is much the same as last week. In pregnancy that can be a good result.
rule-adaptation-high-pain = Stay at this level. Your pain is 6 or more on most days. Choose calm moves, gentle holds and water.
rule-adaptation-high-for-two-weeks = Book a visit with a physio or your doctor. Your pain has been 6 or more for two weeks. Nothing in the plan goes up until then.
rule-adaptation-no-change = Book a visit with a physio or your doctor. Three weeks have passed and the pain has not eased by 2 points. That can be the course of pregnancy, but you should not be left alone with it.
rule-adaptation-too-few-days = Stay at this level. You wrote down too few days this week to tell.
rule-adaptation-done-in-part = Stay at this level. You did about half of the plan. That is all right.
rule-adaptation-done-little = Make the sessions shorter. Three minutes are enough for now. Tell us what got in the way: time, pain, fear or being bored.
rule-adaptation-too-hard = Take another exercise in its place. This one was too hard or hurt two times or more this week.
rule-adaptation-week-gate = Look at your plan. You have passed a week at which some things change. What does not fit any more has been taken out.
rule-adaptation-mild-and-done = One exercise can go one level up. Your pain was mild, and you did most of the plan for two weeks.
rule-adaptation-better-and-done = One exercise can go one level up. Your pain fell by 2 points or more, and you did most of the plan for two weeks.

# What is said when she tells what got in the way of the plan.

barrier-time = Three minutes are enough for now. Some is better than none. Make the sessions shorter, and do them when it suits you.
barrier-pain = Is the pain new, or worse than before? Do the safety check first. If not, leave out the exercise that hurts, and say that it hurt. Another one can take its place.
barrier-fear = It is all right to be afraid. Tell your midwife or physio what worries you. The answer to "Will exercise harm my baby?" says what is known. Three minutes are enough for now.
barrier-boredom = Try something else for a change. Take another exercise that fits you, or a walk if your plan has walking. Three minutes are enough for now.

course-unknown = Stay at this level. Too little is known this week to change anything.
course-natural = Back pain tends to grow as pregnancy goes on. So no change over four weeks can be a good result.
flare-plan = For two days do only what your plan has of this: rest on your side with pillows, slow breathing, warmth for 15 minutes at a time, and five slow pelvic tilts in a chair, two times. Every hour that you are awake get up and walk a little. Take a longer walk only as your plan says. Leave strength work out.
    .after = On day three start again, one level lower. Phone your doctor or maternity unit if it has not eased in 72 hours, if it is the second flare in two weeks, or at once for any danger sign.
seemed-to-help = You said that {$what} helped {$helped} of {$judged} times. That does not prove it. Pain also eases by itself.

## Pain during and after a session

light-green = The pain stayed in the green.
    .next = Do the same the next time.
light-amber = The pain was in the amber.
    .next = Do no more than this the next time. If you are worse tomorrow morning, do half.
light-red = The pain was in the red, or you were worse the next morning.
    .next = Do half as much the next time, in a smaller range, or take another exercise. After two bad mornings go one level down.

## Outcome measures

measure-nrs = Pain now, 0 to 10
    .better = Your pain is lower than at the start, by as much as counts.
    .worse = Your pain is higher than at the start, by as much as counts. In pregnancy pain tends to grow, so this is not your fault. Look at what the plan says.
    .same = Your pain is about the same as at the start. In pregnancy that can be a good result.
    .early = It is too early to tell. A few more days with your pain written down will show it.
measure-psfs = Your own activities, 0 to 10
    .better = You can do your own activities better than at the start, by as much as counts.
    .worse = Your own activities are harder than at the start, by as much as counts. They often get harder as the bump grows.
    .same = You can do your own activities about as well as at the start. In pregnancy that can be a good result.
    .early = It is too early to tell. Rate the same activities once a week.
measure-pgq-total = Pelvic Girdle Questionnaire, all items
    .better = The score is lower by 25 or more. That is a change that counts.
    .worse = The score is higher by 25 or more. That is a change that counts.
    .same = The score has changed by less than 25. So small a change may be chance.
    .early = It is too early to tell. Two scores are needed, each with most items answered.
measure-pgq-activity = Pelvic Girdle Questionnaire, activities
    .better = The score is lower by 25 or more. That is a change that counts.
    .worse = The score is higher by 25 or more. That is a change that counts.
    .same = The score has changed by less than 25. So small a change may be chance.
    .early = It is too early to tell. Two scores are needed, each with most items answered.
measure-pgq-symptom = Pelvic Girdle Questionnaire, symptoms
    .better = The score is lower by 20 or more. That is a change that counts.
    .worse = The score is higher by 20 or more. That is a change that counts.
    .same = The score has changed by less than 20. So small a change may be chance.
    .early = It is too early to tell. Two scores are needed, each with most items answered.

## Home self-tests

test-p4 = Thigh press, lying down
    .what = It can show whether your pain comes from the back of the pelvis. It cannot show that all is well.
    .stop = Stop if it hurts a lot, or if you feel faint or sick on your back. Roll to your left side. Do not do it again that day.
    .step-1 = Lie on your back on a firm bed with both knees bent and your feet flat.
    .step-2 = Lift one knee until the thigh points straight up. Put both hands on the knee.
    .step-3 = Press the knee gently down along the thigh, toward the bed. Count to five.
    .step-4 = Feel where it hurts. Then do the other side, and roll onto your side to get up.
finding-p4-back-of-pelvis = The press brought on the pain I know, deep in the buttock on that side.
finding-p4-none = It did not bring on that pain.
test-active-straight-leg-raise = Straight leg lift, lying down
    .what = It can show whether your pelvis finds it hard to carry a leg. It cannot show that all is well.
    .stop = Stop if it hurts a lot, if your tummy domes, or if you feel faint or sick on your back. Roll to your left side. Do not do it again that day.
    .step-1 = Lie on your back with both legs straight and your feet about 20 cm apart.
    .step-2 = Lift one leg about 20 cm off the bed. Do not bend the knee. Keep breathing.
    .step-3 = Feel how hard it is, and lower the leg slowly.
    .step-4 = Do the other side. Then roll onto your side to get up.
finding-active-straight-leg-raise-hard = It was a little hard, hard, or I could not do it.
finding-active-straight-leg-raise-none = It was not hard at all.
test-mat-pull = Pull a mat with your foot
    .what = It can show whether your pain comes from the front of the pelvis. It cannot show that all is well.
    .stop = Stop at the first sharp pain, or if you feel unsteady. Sit down.
    .step-1 = Stand with both hands on a worktop. Put one foot flat on a small mat or towel, a little to the side.
    .step-2 = Slowly pull the mat in toward the other foot. Press only as much as is comfortable.
    .step-3 = Push it out again, no wider than your hips. Feel where it hurts.
    .step-4 = Do the other side.
finding-mat-pull-front-of-pelvis = It hurt at the front of the pelvis, over the pubic bone.
finding-mat-pull-none = It did not hurt there.
test-one-leg-stand = Stand on one leg, with a hold
    .what = It can show where in the pelvis the pain comes from. It cannot show that all is well.
    .stop = Stop at the first sharp pain, or if you feel unsteady. Put the foot down.
    .step-1 = Stand with both hands on a worktop.
    .step-2 = Lift one knee in front of you, no higher than the hip. Stand still and count to five.
    .step-3 = Feel where it hurts, and put the foot down.
    .step-4 = Do the other side.
finding-one-leg-stand-front-of-pelvis = It hurt at the front of the pelvis, over the pubic bone.
finding-one-leg-stand-back-of-pelvis = It hurt at the back of the pelvis, on one side.
finding-one-leg-stand-none = It did not hurt there.

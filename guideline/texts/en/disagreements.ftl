# Where sources differ: what is disputed, who says what, and what we tell people.
# Where a limit is disputed, the stricter side wins.

## Where you lie, sit and bend

disagreement-lying-on-the-back = Until which week may you lie flat on your back to exercise or rest?
    .side-1 = One article says it is fine before 20 weeks.
    .side-2 = Three articles teach moves or rests on the back with no week at all.
    .side-3 = WHO and Mayo say to leave it out after the first trimester, about 14 weeks.
    .side-4 = UK advice says not for long, above all after 16 weeks.
    .side-5 = The Canadian guideline names no week. It says to move if you feel faint, sick or unwell.
    .side-6 = One exercise page allows it up to 28 weeks.
    .side-7 = A review of studies found too little proof to set a week.
    .ruling = From 16 weeks you get no exercise flat on your back. At 14 and 15 weeks it comes only if you choose it, for at most 3 minutes. If we do not know your week, it is left out. A prop of 30 degrees or a tilt to a side is not flat. If you feel unwell on your back at any week, roll to a side and do not do it again. No one has shown the right week, so the careful side wins.

disagreement-sleep-position = Which way do you lie down to sleep?
    .side-1 = One article and a health library say the left side.
    .side-2 = Two articles say on the back, with pillows under the knees.
    .side-3 = Studies and UK advice say: from 28 weeks go to sleep on a side. Left and right are equally good.
    .side-4 = A US study found no link with sleep position up to 30 weeks.
    .ruling = From 28 weeks, start each sleep and nap on either side. Before that, sleep as you like; the side is a habit worth starting. If you wake up on your back, roll over and do not worry. The back loses because it is the side that studies linked to harm.

disagreement-mattress = Do you need a firm mattress or a board under it?
    .side-1 = Two articles, and older UK and US advice, say a firm mattress, or a hard board under a soft one.
    .side-2 = A trial in 313 people with long-term back pain found medium-firm better than firm. None of them was pregnant.
    .ruling = A medium-firm bed that feels good is enough. We do not suggest a board or a new firm mattress. The trial is good, but it left out pregnancy, so we do not promise that it helps.

disagreement-squat-with-pelvic-pain = Is squatting good for a sore back, or bad for a sore pelvis?
    .side-1 = Two articles tell you to squat to lift. One of them adds squats as exercise.
    .side-2 = A UK physiotherapy leaflet lists squatting among the things to leave out with pelvic pain.
    .ruling = If your pelvis hurts at the front or back, you get no squats, and we do not tell you to squat to lift. Kneel on one knee if that is comfortable, or ask for help. Without pelvic pain, squats stay shallow, with a hand on something from 20 weeks.

## When to seek help, how fast and from whom

disagreement-leg-pain-normal-or-not = Is pain down the leg a normal part of late pregnancy?
    .side-1 = One article says back and leg pain is something that happens late in pregnancy.
    .side-2 = One article lists leg pain or numbness as a sign of a plain spasm. In another place it sends leg pain to a doctor.
    .side-3 = Medical sources look first for signs that a nerve is losing its function.
    .ruling = Leg pain always gets questions first. Numb between the legs, pain in both legs, weak legs or new bladder or bowel trouble is an emergency. Pain down one leg without these means book a visit within 3 days. We do not call it normal before it is checked.

disagreement-cannot-stand-or-walk = Is being unable to stand or walk a plain spasm?
    .side-1 = One article lists it as a sign of a muscle spasm, and in another place sends disabling pain to a doctor.
    .side-2 = One article says that spasm is natural and no cause for alarm.
    .side-3 = WHO says to look for labour or something serious when pelvic pain stops you walking.
    .ruling = If pain stops you from standing or walking, phone today. With weak legs, it is an emergency. The careful reading wins, because a break in the bone or labour can look the same.

disagreement-reassurance-or-get-help = Is back pain in pregnancy nothing to worry about, or something to report?
    .side-1 = Two articles call it natural, minor, or of no medical importance.
    .side-2 = Other lines want leg pain, severe pain, loss of control, pain that gets in the way, or even minor pain reported.
    .side-3 = WHO lists signs that always need help fast.
    .ruling = We say: usually not dangerous, and we check first. No soothing word comes before the safety questions. The cost of one extra call is small; the cost of a missed sign is not.

disagreement-how-long-is-too-long = How long may back pain last before you ask for help?
    .side-1 = One article says most pain goes away without treatment.
    .side-2 = One article says two weeks, and elsewhere that a spasm may last weeks, or to report even minor pain.
    .side-3 = Mayo and a UK leaflet also use two weeks.
    .ruling = After two weeks, book a visit. Severe pain does not wait: phone today. You may ask sooner, whatever the pain. Two weeks is the shortest time that sources name.

disagreement-fever-number = What counts as a fever?
    .side-1 = One article says call right away for fever, but gives no number.
    .side-2 = US and WHO lists use 38.0 C (100.4 F).
    .side-3 = Some UK maternity units act from 37.5 C.
    .side-4 = One US clinic uses 100 F, about 37.8 C.
    .ruling = From 38.0 C, phone today. From 37.5 C, phone today if you also have back or side pain, pain when you pee or smelly discharge, or feel ill; with no other sign, use no heat and no exercise, and measure again in 4 hours. The lower number counts when something else is wrong.

disagreement-swollen-thigh = Can you treat a swollen thigh by standing better?
    .side-1 = One article asks how to get rid of a swollen thigh, and prints posture tips under it. Other questions there have the wrong answer too.
    .side-2 = Health services say: one swollen, hot or red leg can be a clot.
    .ruling = Go to be seen today, in person, if one leg is newly swollen, hot, red or sore. Do not rub, stretch or warm it. The printed answer is a mix-up, so we never show it, nor the other answers that sit under the wrong question.

disagreement-movements-counting = Should you count your baby's movements before you call?
    .side-1 = US clinics teach counting from 28 weeks: 10 in 2 hours.
    .side-2 = UK advice: from 24 weeks, call at once for any change from your baby's own pattern. Counting is not advised.
    .side-3 = An older UK guideline, for 28 weeks or more, let you lie on your left for 2 hours and count.
    .ruling = From 24 weeks, phone now for any change. Do not lie down to count first. If you do count and it fails, phone now. A count that passes never cancels a worry.

disagreement-praevia-week = From which week does a low placenta stop exercise?
    .side-1 = US lists say after 26 weeks.
    .side-2 = The Canadian guideline says after 28 weeks.
    .ruling = From 26 weeks, a low placenta means no exercise from here. Before that, ask your team first. Any bleeding with a low placenta is an emergency.

disagreement-pre-eclampsia-week = Can pre-eclampsia start before 20 weeks?
    .side-1 = Pre-eclampsia is a risk from 20 weeks on.
    .side-2 = One source adds: very rarely before.
    .ruling = We ask about bad headaches and trouble seeing at every week. Pain under the ribs and sudden swelling are asked from 20 weeks.

disagreement-clot-urgency = Is a swollen leg a call today or a trip to the emergency department?
    .side-1 = UK advice is hospital the same day.
    .side-2 = Others send you to the emergency department.
    .ruling = Phone now and go today; do not wait for tomorrow. Short of breath, chest pain or coughing blood with it is an emergency.

disagreement-trauma-week = From which week must a knock or fall be checked?
    .side-1 = A Scottish guideline sees everyone from 23 weeks.
    .side-2 = Australian and New Zealand lists name 20 weeks, or any week.
    .ruling = From 20 weeks, phone today after any fall or knock to your tummy. A crash, at any week, is an emergency; being hit is a call today. Before 20 weeks a knock to your tummy, or a fall with pain, bleeding or fluid, is a call today too; a simple fall with no pain means tell your midwife soon.

disagreement-severe-pain-wait = How fast does severe back pain need help?
    .side-1 = An article and Mayo say: talk to your provider.
    .side-2 = WHO lists severe pain as a danger sign.
    .ruling = Pain of 8 out of 10 or more means phone today. The 8 is our own cut-off; the rule behind it is from WHO.

disagreement-gestational-hypertension-exercise = May you exercise with high blood pressure that began in pregnancy?
    .side-1 = The Canadian guideline says: with care, after you have asked.
    .side-2 = Older US lists say no.
    .ruling = We leave exercise out until your team has agreed. With pre-eclampsia the same holds.

disagreement-triage-week = From which week does a maternity unit take your call?
    .side-1 = One UK hospital takes calls from 18 weeks.
    .side-2 = Another UK service splits at 18 to 20 weeks.
    .side-3 = One UK charity uses 20 weeks.
    .ruling = Some units take calls from 16 weeks. It depends on the unit, so we ask you once and keep your answer. Until then we name both doors.

disagreement-assault-urgency = Must you be seen after someone hurts you?
    .side-1 = A Scottish guideline says you must be seen in hospital.
    .side-2 = Others say make contact.
    .ruling = Go to hospital today, even if you feel fine. Choking, or any other danger sign with it, is an emergency. You are not to blame.

disagreement-ectopic-window = In which weeks do we ask about a pregnancy outside the womb?
    .side-1 = The NHS says signs mostly come between weeks 4 and 12.
    .side-2 = Older sources say weeks 5 to 14.
    .ruling = We ask up to 14 weeks, the wider window. Pain at the tip of the shoulder in those weeks is an emergency, and one-sided low pain is a call today.

disagreement-preterm-backache = What does the backache of early labour feel like?
    .side-1 = US lists say a low, dull ache that stays.
    .side-2 = UK lists say a backache that comes and goes, or one that is not usual for you.
    .ruling = We ask about both. Before 37 weeks, either one that does not ease within an hour of rest, or comes in a pattern, means phone now.

disagreement-preterm-pattern = How often must the womb tighten before you call, before 37 weeks?
    .side-1 = UK advice: call for any regular tightening.
    .side-2 = US lists give numbers: 4 to 6 in an hour, or every 10 minutes.
    .ruling = Any pattern before 37 weeks means phone now. The numbers help you notice, but you do not need to reach them.

disagreement-table-edges = Does "over 37 weeks" mean from 37 weeks, and can a pulse be under 60 and over 100?
    .side-1 = A WHO table says over 37 weeks in its text and 37 or more in its code.
    .side-2 = A WHO pulse rule is written so that no pulse can ever meet it.
    .ruling = We use 37 weeks and 0 days or more. For the pulse, over 100 or under 60 on two readings means no exercise, and phone if you feel unwell. We write our own rules and do not copy the table's code.

## Heat, cold, devices, medicines, exercise and rest

disagreement-starting-exercise = May you start to exercise straight away, or ask first?
    .side-1 = One article says to begin at once, with no check.
    .side-2 = Others want your provider to agree first. One wants a trained physiotherapist for three named moves.
    .side-3 = Guidelines list who must not, or must ask first. Everyone else may begin small.
    .ruling = Answer the safety questions first. If something on the list is yours, ask your team. If not, begin with 15 minutes, 3 times a week.

disagreement-stretching-a-spasm = Is stretching the best thing for a spasm, or can it make it worse?
    .side-1 = One article quotes a doctor who puts stretching first. It also quotes one who says to be careful and keep it simple.
    .side-2 = One article says loose ligaments make it easy to stretch too far.
    .ruling = Stretch gently, for a short time, in a range that does not hurt. No bouncing. In the first two days of a spasm, start with breathing, rest on your side and small moves. The careful voice wins.

disagreement-heat-time-limit = How long may a heat or cold pack stay on?
    .side-1 = One article says no more than 15 minutes.
    .side-2 = Two articles give no time. One suggests heat pads that are made for long wear.
    .side-3 = Other pages say 20 minutes, 2 to 3 times a day.
    .ruling = At most 15 minutes each, at most 4 times a day. Wait 1 hour between heat packs and 2 hours between cold packs. Pads made for hours of wear are left out. 15 is the strictest time any source gives; the waits are our own.

disagreement-warm-or-hot-bath = May a bath be hot?
    .side-1 = One article says warm baths in one place and hot baths in another.
    .side-2 = A review found that 20 minutes at 40 C did not overheat the body.
    .side-3 = The NHS warns against overheating.
    .ruling = Warm, never over 38 C (100 F), and at most 20 minutes. Our cap is stricter than the review. Too much heat can harm a baby early on.

disagreement-diet-and-weight = Strict diet and one weight goal for all, or not?
    .side-1 = Two articles want a strict diet and give 10 to 11 kg for every woman. One also says to eat well-balanced meals.
    .side-2 = US guidance gives ranges that depend on your weight before pregnancy.
    .side-3 = UK guidance advises against dieting in pregnancy. It sets no number.
    .side-4 = A survey of 180 women found no link between back pain and weight or weight gain.
    .side-5 = A pooled study found more pain with a higher starting weight.
    .ruling = No strict diet, no limit and no goal from us. Your own team's advice comes first. We show a range only if you ask for it, and never if it could harm you.

disagreement-tens-by-stage = From which week may you use TENS?
    .side-1 = One article lists TENS for a spasm at any stage. It calls it fit only for late pregnancy, and names no one who must not use it.
    .side-2 = The one trial began at 32 weeks, in a clinic, with 79 women.
    .side-3 = UK physiotherapists report no harm, but see it as a later choice.
    .side-4 = Makers say not in the first trimester, and one says not before 37 weeks.
    .side-5 = Others say never on the belly, and never with an implanted device.
    .ruling = Never before 14 weeks. From 14 to 37 weeks only if a clinician agreed and showed you the pads. From 37 weeks, with the same list of who must not. Pads on the back only. One small trial does not show it is free of risk.

disagreement-rest-or-move = Is it better to rest or to keep moving?
    .side-1 = Two articles advise rest, with no limit. One of them also blames an inactive life for spasms.
    .side-2 = One article says moving muscles are the best defence.
    .side-3 = A medical society warns of clots and weak muscles with long rest. UK advice is to build up.
    .ruling = Move a little, often. Rest up to 30 minutes at a time, on your side or propped up, then move again. No days in bed. If your doctor ordered rest, that comes first.

disagreement-evidence-heat-cold-massage = How well do heat, cold and massage work?
    .side-1 = Articles say they help, or give the best results.
    .side-2 = Two sources say the proof is limited.
    .side-3 = A review found less pain with massage, in trials of unclear quality.
    .ruling = We say they may help, within their limits. We rate heat and cold as very low proof, and massage as low.

disagreement-acupuncture-evidence = Does acupuncture work, and may a chiropractor help?
    .side-1 = One article says acupuncture can relieve a spasm. Elsewhere it says might, and to ask first. It says a chiropractor might comfort some.
    .side-2 = Pooled trials found less pain, with mixed results. WHO lists acupuncture as an option.
    .side-3 = A review of 15 trials found no clear harm.
    .side-4 = Some teachers leave out certain points before 37 weeks, and others debate it.
    .side-5 = Reviews of spine thrusts found few reports of harm, but grave ones.
    .ruling = It may help pain; it is not a cure for spasm. We tell you how to choose a trained person, and to ask first. No needles, no point pressing and no spine thrusts from here.

disagreement-does-exercise-relieve = Does exercise ease back pain?
    .side-1 = Articles say yes: strong muscles hurt less.
    .side-2 = One article says some pain is not eased by any exercise, and that exercise prevents pain.
    .side-3 = A large review: pain is less strong with exercise, but no fewer people get it.
    .side-4 = Other reviews: 8 to 9 % fewer people with low back pain, none fewer with pelvic girdle pain.
    .ruling = Exercise may make low back pain milder and a little less likely. It is not a shield, and it does not treat every cause. For pelvic pain we do not say that it prevents.

disagreement-unavoidable-or-preventable = Must every pregnant person have back pain?
    .side-1 = Articles call it unavoidable, or all but sure once posture is poor. One adds that it may never go away in full.
    .side-2 = Articles also say it can be prevented, or that most of it goes away. One says 30 % get spasms and the rest do not.
    .side-3 = Pooled studies find about 4 in 10 with back pain, and about 6 in 10 when the pelvis counts too.
    .side-4 = Exercise lowers the number with low back pain by 8 to 9 %.
    .ruling = It is common, and it can be treated. It is not certain for anyone. We promise neither that you can prevent it nor that it will go.

disagreement-medicines = Which pain medicine is allowed?
    .side-1 = One article asks twice and never answers; it turns to rubs and salts.
    .side-2 = UK and US sources name paracetamol first. UK regulators said so again in 2025.
    .side-3 = The US government changed its message that year, and US doctors for pregnancy kept their support. We have this from memory only.
    .side-4 = US regulators: avoid anti-inflammatories from 20 weeks, and do not use them from 30.
    .side-5 = UK regulators: avoid from 20 weeks, and ruled out after 28.
    .ruling = Paracetamol is the usual first choice in many countries. Ask your pharmacist or team, and follow the packet. We give no amounts. We never suggest anti-inflammatories, at any week.

disagreement-clinic-treatments = Are ultrasound, injections and electrical treatment an option?
    .side-1 = One article offers all three, with no word on pregnancy.
    .side-2 = Physical therapy sources rule out ultrasound, shortwave and currents near the womb.
    .side-3 = UK doctors advise against injections for plain back pain, pregnant or not.
    .ruling = None of these is self-care. We never offer them. A specialist may decide otherwise for one person.

disagreement-massage-ball-limits = How may you use a massage ball or roller?
    .side-1 = One article says to roll the spot until the spasm ends.
    .side-2 = Pages for pregnancy say gently, on muscle only.
    .side-3 = No good study exists, so we set limits.
    .ruling = Only from 12 weeks, standing at a wall, on the upper back or buttock, for at most 5 minutes. Never lie on it. Not on the spine, low back, belly or legs.

disagreement-rub-the-cramp = Is it right to rub a leg with a cramp?
    .side-1 = One article says to rub it.
    .side-2 = A sore calf can be a clot. Care with leg massage is advised.
    .ruling = Ask the clot questions first. If one leg is swollen, hot, red or stays sore, do not rub or stretch it: phone now. If not, stretch gently. Rub last, and lightly.

disagreement-epsom-salt = Does Epsom salt in the bath ease cramps?
    .side-1 = One article says so.
    .side-2 = Other pages find no good proof that it gets through the skin.
    .ruling = A warm bath is fine within its limits. The salt is optional, and its benefit is not proven. Never drink it.

disagreement-yoga-limits = Are yoga and Pilates good in pregnancy without limits?
    .side-1 = One article praises them and names no limit.
    .side-2 = Mayo says no hot yoga, and no long lying on the back.
    .side-3 = Other lists leave out some poses.
    .ruling = Pregnancy classes, yes. Never hot rooms, headstands, breath-holding, deep twists or deep back bends. No lying flat from 16 weeks.

disagreement-sauna-review = Is a hot tub or sauna acceptable for a short time?
    .side-1 = A review of 12 studies: no woman got too hot within the times tested.
    .side-2 = Older papers gave limits of heat and minutes.
    .side-3 = One study found 2.8 times the risk of some birth defects after hot tub use early on.
    .side-4 = The NHS advises against.
    .ruling = We never suggest a hot tub, sauna or steam room, at any week. We show no limits "if you do". The studies are few, and the NHS is the careful side.

disagreement-ng59-versus-who = May belts, acupuncture and TENS be offered at all?
    .side-1 = A UK guideline for adult back pain says not to offer acupuncture, belts, TENS or ultrasound.
    .side-2 = WHO lists physiotherapy, belts and acupuncture as options in pregnancy.
    .side-3 = A UK pregnancy guideline says to consider a soft belt for pelvic pain.
    .ruling = Some guidelines advise against them; they may still bring comfort. We offer them within their limits and sell none of them as something that works. The adult guideline was not written for pregnancy.

disagreement-exercise-for-pelvic-pain = Does exercise help or hurt pelvic girdle pain?
    .side-1 = WHO says it can make pain at the pubic bone worse, and does not advise it for that.
    .side-2 = A UK guideline says to consider a physiotherapist for exercise advice, and a soft belt.
    .side-3 = Pooled trials found that exercise does not prevent it.
    .ruling = With pelvic pain you get a small set: even on both sides, knees together, small moves. We ask you to see a physiotherapist. Stop if pain goes over 4 out of 10 or is worse next morning.

disagreement-belt-evidence = Does a support belt help, and for how long may you wear it?
    .side-1 = UK and WHO guidance list it as an option. A 2019 review says it may help.
    .side-2 = A US guideline calls the proof conflicting, and a 2009 review found too little.
    .side-3 = Shops say 2 to 3 hours at a time.
    .side-4 = A European guideline says short periods only.
    .ruling = You may try a soft belt while you are up and moving, for at most 2 hours at a time. Never in bed. Keep it only if it helps. It does not replace a check.

disagreement-lifting-weights = How much may you lift?
    .side-1 = Newer US work limits are lower, depend on the task, and drop after 20 weeks.
    .side-2 = A list from 1984 allows much more.
    .side-3 = Articles say: know your limits and bend your knees. They give no number.
    .ruling = We show you no weight. Nothing from below mid-shin, nothing over your head, no twist, no heavy lifting again and again. Ask your employer for a risk check, and your midwife if you have pain, bleeding or a risk of early labour.

## Causes, figures and what has been shown

disagreement-how-common = How common are back pain and spasms?
    .side-1 = One article says 30 % get back spasms.
    .side-2 = One article says no one escapes some pain.
    .side-3 = One article calls spasm one of the most frequent complaints.
    .side-4 = Pooled studies: about 4 in 10 with back pain, about 6 in 10 when the pelvis counts. An older review says over two thirds.
    .ruling = We give the pooled figures for pain. No good study counts spasms, so the 30 % has no source and is not shown.

disagreement-upper-back-how-often = How often does the upper back hurt?
    .side-1 = One article: many people, often in the first trimester.
    .side-2 = One article: upper spasms come less often than lower ones.
    .ruling = Pain and spasm are mixed up here, and no figure was found. We give none. Early on, pain at the tip of the shoulder or low on one side is checked for a pregnancy outside the womb first.

disagreement-where-spasms-strike = Do spasms strike the back or the legs?
    .side-1 = One article counts back spasm as a top complaint, and also says most cramps are in the legs.
    .side-2 = WHO and a review call leg cramps common. They do not count back spasms.
    .ruling = We treat them as two things. Leg cramps get the clot questions first; back spasms get the nerve and labour questions.

disagreement-time-of-cramps = When do leg cramps come?
    .side-1 = One article says at night in one line, and in the evening in another.
    .side-2 = Leaflets teach a calf stretch before bed.
    .ruling = Stretch before bed covers both. A cramp in the day counts as much.

disagreement-first-trimester-cause = What causes back pain in the first trimester?
    .side-1 = One article: weight gain and posture.
    .side-2 = Two articles: hormones first; weight and posture come later.
    .ruling = No one can tell the cause from the week. We check for miscarriage and a pregnancy outside the womb first. Then we treat what you feel.

disagreement-main-cause = What is the main cause of back pain in pregnancy?
    .side-1 = One article names the weight you carry. In another line it says hormones explain it in many.
    .side-2 = One article starts with hormones.
    .side-3 = A survey of 180 women found no link with weight or weight gain.
    .side-4 = A US guideline finds earlier back pain among the strong clues.
    .ruling = There is rarely one cause. We name no biggest one, and we do not blame your weight or the way you stand.

disagreement-reach-of-hormones = Do the hormones act on the pelvis only, or on every joint?
    .side-1 = One article: the area of the pelvis.
    .side-2 = Two articles: all joints of the body.
    .side-3 = Good studies found no link between relaxin and pelvic pain.
    .ruling = Hormones are one idea with weak proof. Your joints stay strong.

disagreement-posture-and-relaxin = Do loose joints and poor posture cause the pain?
    .side-1 = Three articles say that hormones loosen joints, and that poor posture leads to pain.
    .side-2 = Reviews and a hospital say the link with relaxin is weak, and that the pelvis stays strong.
    .side-3 = A US guideline says a change of posture must not be read as a sign of pelvic girdle pain.
    .ruling = We say that this is one idea with weak proof. We never tell you that your posture caused your pain. Comfort and change matter more than one right stance.

disagreement-baby-pressing = Does the baby or the womb press on the back?
    .side-1 = One article: the baby lies against the spine, already in early pregnancy.
    .side-2 = One article: the womb takes up room, and rests on a nerve later on.
    .ruling = No source supports the early version, so we do not show it. The later version is one idea among others.

disagreement-source-of-sciatica = Where does sciatica come from?
    .side-1 = One article: the womb rests on the nerve.
    .side-2 = One article: a disc, worn discs or a tight buttock muscle.
    .side-3 = Medical sources: what matters first is whether the nerve is losing function.
    .ruling = No one cause is ruled out. We check for lost feeling and strength first, then ask you to book a visit.

disagreement-stress-and-pain = Does stress cause back pain?
    .side-1 = Two articles say stress tightens muscles and makes pain worse.
    .side-2 = Health services ask about mood in pregnancy, for its own sake.
    .ruling = Stress can make pain worse, and your pain is real. We offer ways to relax, and we ask how you feel. If you think of harming yourself, get emergency help now.

## Small differences in advice, and how things are said

disagreement-incontinence-wording = What does loss of bladder or bowel control mean?
    .side-1 = One article calls it a sign of severe nerve damage. In another line it may be pressure on a nerve or an infection. It gives no action.
    .side-2 = Medical sources name earlier signs too: numb between the legs, or trouble starting to pee.
    .ruling = Get emergency help now. We do not wait for full loss of control; we ask about the earlier signs. We tell you what it can mean, not that damage is done.

disagreement-how-to-stand = Should you stand as straight as you can?
    .side-1 = One article: as straight as possible, shoulders held back, at all times.
    .side-2 = One article: relaxed shoulders, soft knees, no leaning back.
    .side-3 = A US guideline does not tie posture to pelvic girdle pain.
    .ruling = Stand tall but easy, with soft knees. Change often. No stance has to be held at all times.

disagreement-how-to-sit = Should your back be straight when you sit?
    .side-1 = Two articles: straight and well supported at all times.
    .side-2 = Others: support the natural curve with a cushion or roll.
    .ruling = Sit with your back supported and a roll in the hollow. Get up every 30 minutes. A change matters more than one right shape.

disagreement-which-shoes = Flat shoes, or a low heel?
    .side-1 = Two articles: always flat and simple.
    .side-2 = One article: supportive.
    .side-3 = The NHS: flat shoes.
    .side-4 = US tips: neither fully flat nor high.
    .ruling = Low, with support and grip. No high heels. A thin flat sole gives little support. We set no exact height.

disagreement-crossed-legs = Does crossing your legs slow your blood?
    .side-1 = Two articles say so, and that it raises pain.
    .side-2 = We found no source for it.
    .ruling = Uncross them if it hurts; that is comfort. We make no claim about clots.

# Lessons: short pieces of knowledge, and what we advise against.

## Standing, sitting, lifting

activity-posture-stand = Standing with ease
    .what = Stand tall but easy, and change how you stand often.
    .why = Muscles tire when they hold one shape for long. There is no one right posture, and the way you stand is not shown to be the cause of your pain.
    .step-1 = Put your feet a little apart, so you feel steady.
    .step-2 = Lift your chest. Let your shoulders hang loose.
    .step-3 = Keep your knees soft, not locked.
    .step-4 = Do not lean back. Move or sit after 20 to 30 minutes.

activity-foot-on-stool = One foot on a low step
    .what = When you must stand for long, rest one foot on a low step, then swap.
    .why = It shifts the load on your low back. Very little has been studied.
    .step-1 = Stand by something you can hold.
    .step-2 = Put one foot on a low, steady stool.
    .step-3 = Swap feet every few minutes.
    .step-4 = Take a proper break every hour.
    .step-5 = Do your pelvic joints hurt? Keep both feet down, or sit instead.
    .stop = Stop if the front or back of your pelvis hurts.

activity-posture-sit = Sitting with support
    .what = Sit in a firm chair with your low back held up, and get up often.
    .why = Support takes work off your back. This is comfort advice with very weak proof.
    .step-1 = Sit well back in a firm chair.
    .step-2 = Put a rolled towel in the hollow of your back.
    .step-3 = Put both feet flat. Keep your knees level with your hips or lower.
    .step-4 = Get up and move every 30 minutes.

activity-leg-crossing = Crossing your legs
    .what = Uncross your legs if crossing them hurts.
    .why = Two articles say it slows your blood. We found no proof of that. So go by comfort.
    .step-1 = Put both feet flat on the floor.
    .step-2 = Get up and move every 30 minutes.

activity-lifting-technique = How to lift
    .what = Stand close, bend your hips and knees, hold the load near, and turn with your feet.
    .why = A close load with no twist puts less strain on your back. The proof comes from studies of work.
    .step-1 = Think first. Can someone else lift it, or can you do it in two trips?
    .step-2 = Stand close, feet apart. Bend your hips and knees.
    .step-3 = Take it with both hands and hold it near your body.
    .step-4 = Breathe out as you stand up with your legs.
    .step-5 = Turn with your feet. Do not twist.
    .step-6 = If squatting hurts your pelvis, do not squat. Kneel on one knee if that is comfortable, or ask for help.
    .mistakes = Holding your breath. Lifting from below mid-shin. Lifting over your head.
    .stop = Stop if your back, pubic bone or pelvic floor hurts.

activity-lifting-limits = Lifting at work
    .what = Talk to your employer about what you lift, how often and from where.
    .why = Work guides lower the limits in pregnancy, more so after 20 weeks. They differ, so we do not give you one weight.
    .step-1 = Tell your employer that you are pregnant. Ask for a risk check of your job.
    .step-2 = Lift nothing from below mid-shin and nothing over your head.
    .step-3 = Leave out heavy lifting that repeats, and twisting.
    .step-4 = Lift less or not at all if you have pelvic pain, bleeding or a risk of early labour. Ask your midwife.
    .employer = Please check the risks of the job together. Nothing is to be lifted from below mid-shin or over the head. Leave out heavy lifting that repeats, and twisting. Work guides lower the limits in pregnancy, more so after 20 weeks; they differ, so no weight is named here.

activity-lift-toddlers = A small child who wants up
    .what = Let your child climb up to you, instead of lifting from the floor.
    .why = Sitting first saves your back the hardest part. This comes from leaflets.
    .step-1 = Sit down and let your child climb onto your lap.
    .step-2 = Kneel or sit to dress your child.
    .step-3 = If you must lift, use both arms and hold your child close in front.
    .step-4 = Do not carry your child on one hip. With pelvic pain, do not lift at all if you can help it.

activity-pacing = Pacing
    .what = Break jobs into parts, and rest before the pain climbs.
    .why = Doing it all at once often brings pain later. This is leaflet advice with very weak proof.
    .step-1 = Pick the one job that matters most today.
    .step-2 = Work for 20 to 30 minutes.
    .step-3 = Rest for 5 to 10 minutes, sitting or on your side.
    .step-4 = Spread chores over the week. Ask others to take some.
    .step-5 = On a good day, stop while you still feel well.

activity-chores = Housework
    .what = Bring the work up to you, sit for what can be done sitting, and share the load.
    .why = Less bending and less uneven weight is kinder to a sore back. This is leaflet advice.
    .step-1 = Iron and chop at waist height, or sit down to do it.
    .step-2 = Split shopping into two even bags.
    .step-3 = Use a shallow trolley, so you do not reach down deep.
    .step-4 = With pelvic pain, leave the heavy trolley to someone else.

activity-work-standing = Standing at work
    .what = Ask for a seat, breaks and a risk check.
    .why = More than 1 hour of standing still, or more than 4 hours a day, counts as long standing. A UK guide says no more than 3 hours without a break.
    .step-1 = Tell your employer that you are pregnant. Ask for a risk check.
    .step-2 = Ask for a seat and for regular breaks.
    .step-3 = Walk a little when you can. Do not stand still.
    .step-4 = Tell your midwife if it cannot be changed.
    .employer = Please offer a seat, regular breaks and a chance to walk a little. More than 1 hour of standing still, or more than 4 hours a day, counts as long standing. A UK guide says no more than 3 hours without a break.

activity-work-desk = Working at a desk
    .what = Raise the screen, support your back and arms, and stand up often.
    .why = Small changes keep one set of muscles from doing all the work. The proof is very weak.
    .step-1 = Raise the screen to eye height.
    .step-2 = Put a rolled towel behind your low back.
    .step-3 = Rest your forearms. Put your feet flat.
    .step-4 = Stand up and move every 30 minutes.
    .employer = Please offer a screen at eye height, a chair that supports the low back, room to rest the forearms, and leave to stand up and move every 30 minutes.

## Sleep and rest

activity-sleep-side = Go to sleep on your side
    .what = From 28 weeks, start every sleep and every nap on a side. Either side is fine.
    .why = After 28 weeks, going to sleep on the back is linked to more late loss of babies. Such a loss is rare, about 1 in 500. Starting on a side about halves the risk. The proof comes from studies that watch, not trials.
    .step-1 = Lie on the side you like.
    .step-2 = Put a pillow between your knees. Add one behind your back and one under your bump.
    .step-3 = Do the same for naps.
    .step-4 = If you wake up on your back, do not worry. Roll onto a side again.

activity-sleep-left = Left side or right side
    .what = Both sides are fine for sleep. Pick the one that feels best.
    .why = One article says left only. Large studies found no difference between left and right.
    .step-1 = Start on the side that hurts less.
    .step-2 = Swap sides when you like.
    .step-3 = If you wake up on your back, roll onto a side again.

activity-sleep-supine = Resting on your back
    .what = Before 16 weeks you may rest on your back for a short time while awake, with pillows under your knees.
    .why = Later on, lying flat can make you feel faint, sick or short of breath. Sources give 14, 16, 20 and 28 weeks. We use the careful side.
    .step-1 = Put pillows under your knees.
    .step-2 = Rest for a short time only, and stay awake. From 14 weeks keep it shorter still.
    .step-3 = From 16 weeks, prop your head and chest up by at least 30 degrees, or lie on a side.
    .step-4 = From 28 weeks, never lie flat. Go to sleep on a side.
    .stop = Feel faint, sick, sweaty, short of breath or uneasy? Roll onto a side at once, and do not lie on your back again.

activity-pillows = Pillows for sleep
    .what = One pillow between your knees, one under your bump, one behind your back.
    .why = Pillows hold your hips and bump level. A shaped pillow helped in one trial, but it is no longer sold.
    .step-1 = Lie on a side.
    .step-2 = Put a pillow between your knees, long enough to reach your ankles.
    .step-3 = Tuck one under your bump.
    .step-4 = Put one behind your back, so you do not roll flat.

activity-mattress = Your mattress
    .what = A medium-firm, comfortable bed is enough. You do not need a board.
    .why = In a trial of 313 people with long-term back pain, medium-firm beat firm. No one in it was pregnant, so this is a best guess.
    .step-1 = Too hard? Add a soft topper.
    .step-2 = Sags? Turn it, or add a topper.
    .step-3 = Leave out the hard board that older advice gives.

activity-hard-board = A hard board under the mattress
    .what = Leave it out. Medium-firm and comfortable is enough.
    .why = Older pages give this advice. In a trial of people with long-term back pain medium-firm did better than firm. No one in it was pregnant.
    .step-1 = Does your bed sag? Turn the mattress, or add a topper.
    .step-2 = Use pillows where you need them.

activity-turn-in-bed = Turning in bed
    .what = Turn with your knees together, as one piece.
    .why = It keeps your pelvis from twisting. This comes from clinic leaflets.
    .step-1 = Bend both knees and press them together.
    .step-2 = Roll your knees, hips and shoulders as one.
    .step-3 = Slippery sheets or nightwear make it easier.

activity-bed-out = Getting out of bed
    .what = Roll onto your side first, then sit up with your knees together.
    .why = It saves your tummy, back and pelvis a hard pull. This comes from a clinic leaflet.
    .step-1 = Bend your knees and roll onto your side.
    .step-2 = Let both legs drop over the edge together.
    .step-3 = Push up with your arms.
    .step-4 = Sit for a moment. Then stand with weight on both feet.

## Getting about

activity-car = Getting into a car
    .what = Sit down first, then swing both legs in together.
    .why = It spares a sore pelvis. This comes from leaflets.
    .step-1 = Turn your back to the seat and sit down.
    .step-2 = Keep your knees together and swing both legs in.
    .step-3 = A plastic bag on the seat helps you slide.
    .step-4 = On a long trip, stop and walk every 60 to 90 minutes.

activity-seat-belt = Wearing a seat belt
    .what = Wear it on every trip: lap part under the bump, shoulder part between your breasts.
    .why = It protects you and your baby in a crash. Experts agree on this strongly.
    .step-1 = Put the lap part low, across your hips, under the bump.
    .step-2 = Put the shoulder part between your breasts. Never under your arm.
    .step-3 = Pull it snug. Wear it every trip, for the whole pregnancy.
    .step-4 = After any crash, even a slow one, go to hospital now, even if you feel well.

activity-travel = Long trips
    .what = Walk each hour, move your ankles, and support your low back.
    .why = Sitting still for hours stiffens your back and raises the risk of a clot. This comes from memory, not from a source we have read.
    .step-1 = Ask for an aisle seat.
    .step-2 = Walk each hour if you can.
    .step-3 = Move your ankles up and down while you sit.
    .step-4 = Put a rolled towel behind your low back.
    .step-5 = Before you fly, or if you have a risk of clots, ask your midwife and the airline.

activity-shoes = Shoes
    .what = Low shoes with support and grip. Not high heels.
    .why = Articles say flat, or say supportive. Others say a low heel. All agree that high heels are out.
    .step-1 = Choose a low heel with support under the arch.
    .step-2 = Check that the sole grips.
    .step-3 = Leave high heels off. A thin, fully flat sole gives little support.

activity-pgp-basics = Living with pelvic girdle pain
    .what = Knees together, weight on both feet, small steps.
    .why = Uneven load tends to hurt the joints of the pelvis. This is leaflet advice; your pelvis stays strong.
    .step-1 = Sit down to dress. Do not stand on one leg.
    .step-2 = Take small steps. Go up stairs one at a time, or sideways.
    .step-3 = Keep your knees together in bed and in the car.
    .step-4 = Leave out straddling, squatting, the breaststroke kick and carrying on one hip.
    .step-5 = Do not push a heavy trolley.
    .step-6 = Ask to see a physio early.
    .stop = Stop a move that makes the front or back of your pelvis hurt more.

activity-crutches = Crutches
    .what = If walking is very hard, ask a physiotherapist about crutches.
    .why = They can take load off a sore pelvis. They must be fitted and taught.
    .step-1 = Ask your midwife or doctor to send you to a physio.
    .step-2 = Let the physiotherapist set the height and teach you.
    .step-3 = Cannot stand or walk at all? Do not wait. Do the safety check now.

## Moving

activity-keep-moving = Keep moving
    .what = Regular movement on land or in water, at an effort where you can still talk.
    .why = Exercise in pregnancy can make back pain less strong. It does not clearly change who gets pain. The proof is very low to moderate.
    .step-1 = Choose moves that feel all right from the list you are given.
    .step-2 = Keep an effort where you can hold a talk.
    .step-3 = Build up slowly, if you can, towards 150 minutes a week over 3 days or more. Less still counts.
    .step-4 = Drink, rest and stay out of the heat.
    .step-5 = If the front of your pelvis hurts, use only the set made for that pain.
    .stop = Stop at any stop sign, and do the safety check.

activity-start-early = Starting from little
    .what = Answer the safety questions first. Then begin small.
    .why = Movement can lower the odds of low back pain a little. It does not make sure you stay free of pain.
    .step-1 = Do the safety check. If you are told to ask first, ask first.
    .step-2 = Begin with 15 minutes, 3 times a week. Walking counts.
    .step-3 = Add a little each week.
    .step-4 = Aim for 30 minutes, 4 times a week, if your body agrees.

activity-sports-to-leave = Sports to leave for now
    .what = Leave out sports with falls, knocks, deep water dives or great heat.
    .why = A fall or a blow to the bump can hurt you or your baby. Diving and great heat bring risks of their own.
    .step-1 = Leave out contact sports and anything that may hit your bump.
    .step-2 = Leave out sports with a risk of falls: riding, skiing, water-skiing, trampolines.
    .step-3 = Do not dive or scuba dive.
    .step-4 = Do not exercise above 2,500 metres unless you have had 4 to 5 days to get used to it.
    .step-5 = Skip the session if it is hot or humid. Exercise pools: at most 32 C. Therapy pools: at most 35 C.
    .step-6 = Choose walking, water or a fixed bike instead.

activity-yoga-limits = Yoga and Pilates: what to leave out
    .what = A class for pregnancy can be fine. Some poses are not.
    .why = Trials of yoga for back pain are few and mixed. Heat, strain and deep poses are left out to be careful.
    .step-1 = Choose a class made for pregnancy. Tell the teacher your week.
    .step-2 = Never go to hot yoga or hot Pilates.
    .step-3 = Leave out headstands, handstands and jumps.
    .step-4 = Leave out deep twists, deep back bends and lying on your belly. From 14 weeks, leave out crunches and double leg lifts too.
    .step-5 = Do not lie flat on your back from 16 weeks. Never hold your breath or breathe fast.
    .step-6 = With pelvic pain, leave out wide legs, lunges and standing on one leg.
    .stop = Stop if you feel faint, if your tummy domes, or if a pose hurts.

activity-hot-yoga = Hot yoga and hot Pilates
    .what = Leave out classes in a heated room, at every week.
    .why = Getting too hot may harm your baby, above all early on. Health pages say to leave it out.
    .step-1 = Ask how warm the room is before you book.
    .step-2 = Choose a class for pregnancy in a cool room.
    .step-3 = Too hot, faint or sick? Stop and cool down.

activity-poses-to-leave = Poses and floor work to leave out
    .what = Leave out poses upside down, deep twists and deep back bends, poses on your belly, and crunches.
    .why = Lists of poses to avoid name them. We found no main guide on them, so this is to be careful.
    .step-1 = No headstands, shoulder stands or handstands, and no jumping from pose to pose.
    .step-2 = No deep twists, deep back bends or lying on your belly.
    .step-3 = No crunches, double leg lifts, boat pose or planks that make your tummy dome.
    .step-4 = In a class, ask for another pose.

## Mind and body

activity-breathing-relax = Slow breathing and letting go
    .what = Belly breathing, or tensing your muscles and letting go, one group at a time.
    .why = In a trial of 66 women, muscle relaxing with music eased back pain. One small trial is low proof.
    .step-1 = Sit or lie on your side. Let your shoulders drop.
    .step-2 = Breathe in through your nose and let your belly rise.
    .step-3 = Breathe out slowly. Never hold your breath.
    .step-4 = Do this for 5 to 10 minutes a day.

activity-breath-holding = Holding your breath, or breathing hard and fast
    .what = Leave these out in pregnancy, at every week and with every exercise.
    .why = Pages on training in pregnancy ask for easy breathing. We found no study of it for back pain, so this is to be careful.
    .step-1 = Breathe out as you push, pull or lift.
    .step-2 = Do you hold your breath to manage? Then it is too hard. Do less, or stop.
    .step-3 = In a class, leave out exercises that hold the breath or make you breathe hard and fast.

activity-stress = Worry and pain
    .what = Name what worries you, and ask for help.
    .why = Stress can tighten muscles and make pain feel worse. Your pain is still real. Relaxing or gentle yoga can lower stress; the proof is low.
    .step-1 = Once a week, ask yourself how you have been feeling.
    .step-2 = Tell someone you trust, or your midwife.
    .step-3 = Try slow breathing for 5 minutes.
    .step-4 = If you feel very low or have panic, phone today. If you think of ending your life or harming yourself, get emergency help now.

activity-belief = What you expect
    .what = Ask yourself: do I think I will get better?
    .why = People who expect not to get better more often have pain that stays. You can talk about that with someone.
    .step-1 = Give your answer in your own words.
    .step-2 = If it is no, tell your midwife or physiotherapist what makes you think so.
    .step-3 = Ask yourself again after 4 weeks.

activity-relaxin-message = Hormones and your joints
    .what = Your joints stay strong in pregnancy.
    .why = Articles often say that the hormone relaxin makes joints loose and sore. Good studies found no link between relaxin and pelvic pain.
    .step-1 = Think of the area as sensitive, not as loose or weak.
    .step-2 = Load, sleep, stress and tired muscles may matter more.

activity-prognosis = What tends to happen after birth
    .what = Most people get better in the months after birth. Some still hurt.
    .why = One leaflet says about 7 in 100 keep some pain. In one study, 16 in 100 of those with pelvic pain still had it after 3 to 6 months. In another, 10 in 100 had it up to 11 years later. Each counted different people.
    .step-1 = Ask for help now. You do not have to wait for the birth.
    .step-2 = If it has not settled 2 weeks after birth, ask for physiotherapy.

activity-persistence-risk = Who may need more help
    .what = Some people have a higher chance that pain stays. Ask for help early if you are one.
    .why = Risk is higher with back pain before, pain in both back and pelvis, pain in many places, or a day that is hard to get through. Most still get better.
    .step-1 = Tell your midwife if any of these is you.
    .step-2 = Ask to see a physio early.
    .step-3 = Look at it again at 30 weeks, and 6 weeks after birth.

activity-postpartum = After the birth
    .what = Go on with short walks and gentle pelvic floor squeezes. Ask for help if pain stays.
    .why = Most pain eases in the months after birth. One hospital says to ask for physiotherapy if it has not settled in 2 weeks.
    .step-1 = Walk a little each day, as you feel able.
    .step-2 = Gently squeeze and let go your pelvic floor.
    .step-3 = If your pelvis hurts, keep your knees together and your weight even.
    .step-4 = Not settled after 2 weeks? Ask for physiotherapy.
    .step-5 = The safety check here is made for pregnancy. After birth, use the warning list your team gave you. It counts for a year.

activity-physio-when = When to ask for physiotherapy
    .what = Ask when pain limits walking, sleep or work, or lasts 2 weeks.
    .why = You do not have to wait until it is bad. UK and US guides back early advice.
    .step-1 = Ask your midwife or doctor, or book with a physiotherapist if you can.
    .step-2 = Ask if pain has lasted 1 to 2 weeks. Do not wait past 2.
    .step-3 = Ask if the front or back of your pelvis hurts when you walk, turn or climb stairs.
    .step-4 = Is the pain severe, or can you not stand or walk? Do the safety check and phone today.

## Food and daily life

activity-hydration = Drinking
    .what = Drink when you are thirsty. Pale urine is a good sign.
    .why = It is often advised for cramps, but it is not proven to stop them.
    .step-1 = Keep a glass of water near you. About 8 cups a day suits most people.
    .step-2 = Drink more in hot weather and when you move.
    .step-3 = With heart or kidney disease, ask your team how much to drink.

activity-diet-balanced = Eating
    .what = Regular, mixed meals. No strict diet.
    .why = Food is not proven to ease back pain. Dieting is not advised in pregnancy.
    .step-1 = Eat regular meals with fibre, protein and food rich in calcium.
    .step-2 = Do not go on a diet to ease your back.
    .step-3 = With diabetes, or if eating is hard for you, follow the plan from your own team.

activity-strict-diet = A strict diet
    .what = Do not diet to ease your back, at any week.
    .why = Food is not proven to ease back pain, and NICE does not advise dieting in pregnancy.
    .step-1 = Eat regular, mixed meals.
    .step-2 = Do not count calories or set yourself a weight.
    .step-3 = If your team gave you a plan for food, follow that one.

activity-weight-gain = Weight in pregnancy
    .what = There is no one number for all. Ask your midwife if you want to talk about it.
    .why = One article gives the same number for everyone. It is out of date. How much suits you depends on where you began.
    .step-1 = Do not diet in pregnancy, and do not set yourself a limit.
    .step-2 = If you want to know what suits you, ask your midwife.
    .step-3 = Losing weight without trying, and with back pain? Book a visit soon.

activity-bowels = Easy on the toilet
    .what = Eat fibre, drink, put your feet on a stool, and do not strain.
    .why = Straining can hurt a sore back and pelvis. The proof is very weak.
    .step-1 = Eat fruit, greens and whole grains. Drink enough.
    .step-2 = Put your feet on a low stool.
    .step-3 = Do not strain.
    .step-4 = Numb between the legs, or no control of bladder or bowel? Get emergency help now.

activity-bra = A bra that fits
    .what = Have your bra fitted again as your breasts and ribs grow.
    .why = A tight or loose bra may pull on your upper back. The proof is very weak.
    .step-1 = Get measured once in each third of the pregnancy.

activity-sex-comfort = Sex with a sore back
    .what = Positions on your side or on all fours often hurt less.
    .why = They keep weight off your back and your knees closer. This comes from a leaflet.
    .step-1 = Try lying on your side with a pillow, or being on hands and knees.
    .step-2 = Do not open your knees too wide.
    .step-3 = Stop if it hurts.
    .step-4 = Ask first if you have had bleeding, have a low placenta, or your waters have gone.

activity-leg-cramp-prevent = Fewer leg cramps at night
    .what = Stretch your calves before bed and move your ankles.
    .why = Studies of cramp care are few and do not agree. Stretching may help.
    .step-1 = First look. Is one leg swollen, hot, red or sore? Do not stretch it. Phone now.
    .step-2 = Stand at a wall and stretch each calf gently before bed.
    .step-3 = Sit or lie and move your ankles up and down.
    .step-4 = Wear shoes with support in the day.
    .step-5 = Cramps most nights? Ask your midwife. Whether to take magnesium or calcium is for your team to decide.

## Medicines and treatments

activity-paracetamol = Paracetamol (acetaminophen)
    .what = Paracetamol is the usual first choice in pregnancy in many countries.
    .why = Warmth, movement and rest come first. If they are not enough, this is what is most often tried next. We never give amounts.
    .step-1 = Use the lowest amount for the shortest time. Follow the packet.
    .step-2 = Check with your pharmacist or maternity team.
    .step-3 = Check other products for the same ingredient.
    .step-4 = A fever needs a call as well as treatment.
    .step-5 = If you have liver disease or an allergy to it, ask first.
    .step-6 = Do you need it more than 3 days running, or does it not help? Book a visit.

activity-nsaid-avoid = Ibuprofen and other anti-inflammatories
    .what = Do not start these in pregnancy unless your maternity team tells you to. That means ibuprofen, naproxen, diclofenac, and aspirin for pain, as tablets or gels.
    .why = From 20 weeks regulators say avoid them. After 28 weeks (UK) or 30 weeks (US) they are ruled out or not recommended.
    .step-1 = Check mixed products for these names.
    .step-2 = Already taken one? One dose is not an emergency.
    .step-3 = Tell your pharmacist or midwife today if you are 20 weeks or more, or took it more than once.
    .step-4 = Has your team prescribed low-dose aspirin? Do not stop it. It is a different use.
    .step-5 = Do you take other medicines all the time? Ask before you stop one.

activity-muscle-relaxant = Muscle relaxants and strong pain medicines
    .what = These are prescription only. Ask your doctor.
    .why = The articles leave this open. We do not: nothing of this kind is for self-care. Some of them make you drowsy.
    .step-1 = Do not start muscle relaxants or sleeping tablets on your own. The same goes for codeine, opioids and drugs like gabapentin.
    .step-2 = Do you already take one? Do not stop suddenly. Ask your doctor.
    .step-3 = Cannabis and CBD are not advised while you are pregnant.
    .step-4 = Try slow breathing, warmth and gentle moves.

activity-herbs-and-rubs = Herbs, oils and rubs
    .what = Do not start herbs, essential oils or pain rubs on your own.
    .why = Few have been tested in pregnancy. The NHS does not advise herbs.
    .step-1 = Leave out herbs by mouth.
    .step-2 = Leave out oils with strong scents (essential oils). Leave out rubs with wintergreen, salicylate, chilli (capsaicin) or arnica. Ask a pharmacist.
    .step-3 = Do not take magnesium or calcium for cramps unless your team says so.
    .step-4 = Already used something? Tell your pharmacist or midwife what it was.
    .step-5 = Try a heat pack, cold pack or warm bath within their limits.

activity-therapeutic-devices = Treatment machines and gadgets
    .what = Leave these to clinics, and ask first: ultrasound treatment, shortwave, current and muscle stimulators, lasers, magnets. Leave out tables that hang you head down and things that shake you.
    .why = Some are ruled out over the womb or low back in pregnancy. Others are not advised even for people who are not pregnant.
    .step-1 = Do not buy, rent or borrow one.
    .step-2 = If a clinic offers one, say that you are pregnant. Ask your midwife first.
    .step-3 = TENS has its own page and its own limits.

activity-injections = Injections in the back
    .what = We never suggest these. They are a choice for a specialist.
    .why = They are not advised for plain back pain, even outside pregnancy.
    .step-1 = Ask your doctor what else there is.
    .step-2 = Had an injection or epidural in the last month, and now have fever or new back pain? Get emergency help now.

activity-neck-and-spine-thrusts = Cracking the neck or back
    .what = Do not let anyone thrust or crack your neck or spine, and do not do it yourself.
    .why = Harm is rarely reported, but it includes a broken bone, a stroke and bleeding near the spinal cord.
    .step-1 = Say no to sharp thrusts, before the visit begins.
    .step-2 = Ask for gentle hands-on care and for exercise.
    .step-3 = New weakness, numbness between the legs or a sudden bad headache after such a thrust? Get emergency help now.

### The words of the exercises.
### One message per exercise: its name, what it is, why it may help and how sure that is,
### the steps, common mistakes, its own stop sign, and how a level differs when the numbers do not say it.

## Hands, knees and pelvic tilts

activity-cat-stretch = Cat stretch (hands and knees)
    .what = On hands and knees, you round your back a little and then bring it back to flat.
    .why = It may ease a stiff lower back. In a trial of 79 women late in pregnancy, most of those who did pelvic tilts, leg stretches and light tummy work got better. We do not know how much this one move did. The certainty is low.
    .step-1 = Kneel on a mat. Put your hands under your shoulders and your knees under your hips. Keep your back flat and look at the floor.
    .step-2 = Breathe out. Hug the bump up gently and tuck your tail under, so your back rounds a little.
    .step-3 = Let your head follow the curve. Keep your elbows soft.
    .step-4 = Hold for a few seconds and keep breathing.
    .step-5 = Breathe in and come back to a flat back. Stop at flat. Do not let the belly sag.
    .mistakes = Do not let the back sag, lock the elbows or hunch the shoulders. Do not rush or hold your breath.
    .stop = Stop if you get new leg pain, feel dizzy, or the bump keeps going tight. Stop if pain at the front of the pelvis goes above 4 out of 10.

activity-pelvic-tilt-wall = Standing pelvic tilt at a wall
    .what = You stand with your back to a wall and gently press the hollow of your back toward it.
    .why = It may ease a stiff or sore lower back. Pelvic tilts were part of one small trial late in pregnancy, and a small pilot of sitting and standing tilts found less pain. The certainty is low.
    .step-1 = Stand with your shoulders and bottom against a wall. Put your heels about a foot's length away. Keep your knees soft.
    .step-2 = Slide one hand behind the small of your back and feel the gap.
    .step-3 = Breathe out. Draw the bump gently in and tip your pelvis so the gap closes.
    .step-4 = Hold and keep breathing. Let your shoulders stay loose.
    .step-5 = Let go slowly, back to your natural curve.
    .mistakes = Pushing with the legs, squeezing the buttocks hard, or lifting the chest.
    .stop = Stop if the pain goes above 5 out of 10, or above 4 if it is in the pelvis. Do less the next time if it is still worse the next morning.

activity-pelvic-tilt-seated = Sitting pelvic tilt
    .what = You sit on a firm chair and roll your pelvis forward and back.
    .why = It may ease low back pain. In one trial of 67 women in late pregnancy, those who did it had less pain than those who did not. No early labour was seen. The trials are small, so the certainty is very low.
    .step-1 = Sit near the front of a firm chair. Keep your feet flat and hip-width apart. Put your hands on your hips.
    .step-2 = Breathe in and roll forward on your sitting bones, so your lower back arches a little.
    .step-3 = Breathe out, hug the bump and roll back, so your lower back rounds a little.
    .step-4 = Hold the rounded end for a few seconds. Keep breathing.
    .step-5 = Finish in the middle, tall and relaxed.
    .mistakes = Leaning the whole body in place of rolling the pelvis, or letting the neck slump. Go slowly if your tailbone is sore.
    .level-3 = You can also do this level on a birth ball.

activity-pelvic-tilt-supine = Lying pelvic tilt
    .what = You lie on your back with bent knees and gently press your lower back toward the floor. It is for the weeks before week 16 only.
    .why = It may ease a stiff lower back. It was part of the exercises in one small trial. The certainty is low. Sources do not agree on how long lying on the back is fine in pregnancy, so we stop early.
    .step-1 = Lie on your back with your knees bent and feet flat. Put a thin cushion under your head.
    .step-2 = Breathe out and gently press the small of your back toward the floor.
    .step-3 = Hold, and keep breathing.
    .step-4 = Let go slowly, back to your natural curve.
    .step-5 = Stay on your back for three minutes at most. Rest on your side between sets.
    .step-6 = Roll to your side to get up.
    .mistakes = Pushing with the neck or the feet, or staying on your back between sets.
    .stop = Roll to your side at once if you feel light-headed, sick, sweaty, breathless or uneasy on your back. Then do not do this exercise again.

activity-tail-wag = Hands-and-knees tail wag
    .what = On hands and knees, you bring one hip and the ribs on that side a little closer, then change sides.
    .why = It may loosen a stiff lower back without lying on your back. No trial has tested it. It is our own swap for an exercise that one article shows only in a video. The certainty is very low.
    .step-1 = Kneel on your hands and knees with a flat back.
    .step-2 = Breathe out. Without moving your shoulders, look over one shoulder toward that hip.
    .step-3 = Let that hip come toward your ribs in a small side curve.
    .step-4 = Breathe in and come back to the middle.
    .step-5 = Change sides in an easy rhythm.
    .mistakes = Swinging your weight off one knee, or letting the belly sag.
    .stop = Stop if you get a sharp pain on one side of the pelvis.
    .level-1 = Keep each side curve small.

activity-bird-dog = Bird dog
    .what = On hands and knees, you reach one leg back and, later, the other arm forward.
    .why = It trains the back, buttocks and deep tummy muscles. Exercise classes that build strength made pain milder in pooled trials. No trial has tested this one move. The certainty is low.
    .step-1 = Start on hands and knees with a flat back. Picture a cup of water on your lower back.
    .step-2 = Breathe out and draw the bump in lightly.
    .step-3 = Slide one leg straight behind you until only the toes touch. From level 2, you may lift it, but no higher than your hip.
    .step-4 = From level 3, if your pelvis stays level, reach the other arm forward with the thumb up.
    .step-5 = Hold and keep breathing.
    .step-6 = Lower slowly, then change sides.
    .mistakes = Arching the lower back, lifting the leg above hip height, twisting the pelvis, holding your breath, or craning the neck.
    .stop = Stop if you get pain at the front or one side of the pelvis, a click that hurts, or you lose your balance.
    .level-1 = Slide one foot back along the floor. The toes stay down.
    .level-2 = Lift one arm only. Then lift one leg only, to hip height.
    .level-3 = Lift one leg and the other arm together.
    .level-4 = From week 28, stay at level 3 unless you are very steady.

## Legs and buttocks

activity-air-squat = Air squat (supported, shallow)
    .what = You hold a worktop and bend your hips and knees a little way, as if to sit on a tall stool.
    .why = It trains the legs and buttocks, which help the back. Squats were part of strength classes for pregnancy that made pain milder. No trial has tested the squat alone. The certainty is low. It is not for you if your pelvis hurts.
    .step-1 = Stand with your feet hip-width apart, not wide. Hold a worktop. From week 20, keep hold all the time.
    .step-2 = Breathe in and send your hips back, as if to a tall stool. Keep your chest up.
    .step-3 = Keep your knees over your middle toes and your heels down. Stop well before it feels bad.
    .step-4 = Breathe out, lift your pelvic floor and push the floor away to stand.
    .step-5 = Stand tall without locking your knees.
    .mistakes = Knees falling in, a rounded back, feet very wide, going deep to stretch, or holding your breath.
    .stop = Stop if you get pain at the front of the pelvis or in the groin, or a heavy feeling in the vagina. Stop if knee pain goes above 3 out of 10.
    .level-1 = Hold the worktop. Go only as low as a high chair.
    .level-2 = A light touch with the fingertips will do.
    .level-3 = Keep your hands on the worktop. Go no lower than before.
    .level-4 = Go as low as a chair seat and no lower. Your thighs never drop below level.

activity-sit-to-stand = Sit to stand
    .what = You stand up from a firm chair and sit down again, slowly and evenly.
    .why = It trains the legs for something you do all day. Leaflets for pelvic pain teach this way of getting up. No trial has tested it alone. The certainty is very low.
    .step-1 = Sit near the front of a firm chair. Keep your knees and feet together or hip-width apart, with your feet under your knees.
    .step-2 = Lean your nose over your toes with a long back.
    .step-3 = Breathe out, lift your pelvic floor and push through both feet to stand.
    .step-4 = Pause when you are tall. Squeeze your buttocks gently.
    .step-5 = Breathe in. Feel the chair behind your legs, then lower slowly.
    .mistakes = Pulling yourself up from a slump, letting the knees fall apart, or dropping down.
    .level-1 = Push up with your hands.
    .level-2 = Put your hands on your thighs.
    .level-3 = Use no hands, if you feel steady.
    .level-4 = Take four seconds to sit down.

activity-wall-squat = Wall slide squat
    .what = You lean your back on a wall and slide down a little way and up again.
    .why = It trains the legs with the wall to support your back. It is common in clinic leaflets for pregnancy. No trial has tested it alone. The certainty is very low.
    .step-1 = Lean your back on a wall. Put your feet hip-width apart, a step forward.
    .step-2 = Breathe in and slide down a little way.
    .step-3 = Hold with your lower back resting on the wall. Keep breathing.
    .step-4 = Breathe out and slide up.
    .mistakes = Sliding so low that your hips drop below your knees, letting the knees go past the toes, or holding your breath.
    .stop = Stop if the front of the pelvis hurts, or if knee pain goes above 5 out of 10.
    .level-1 = Slide about a third of the way to sitting.
    .level-2 = Slide half of the way to sitting.
    .level-3 = Slide two thirds of the way to sitting and no lower.

activity-glute-bridge = Glute bridge
    .what = You lie on your back with bent knees and lift your hips. It is for the weeks before week 16 only.
    .why = It trains the buttocks. Strength classes made back pain milder in pooled trials, but the bridge was not tested alone. The certainty is low. Sources do not agree on how long lying on the back is fine, so we stop early.
    .step-1 = Lie on your back with your knees bent. Keep your feet flat and hip-width apart.
    .step-2 = Breathe out, tuck your tail and lift your pelvic floor.
    .step-3 = Peel your hips up until your body and thighs make one slope. Go no higher.
    .step-4 = Hold and keep breathing. Keep your weight even on both feet.
    .step-5 = Lower slowly, bone by bone.
    .step-6 = Roll to your side to rest between sets and to get up. Stay on your back for three minutes at most.
    .mistakes = Arching too far, pushing with the neck, feet too far away, or lifting on one leg.
    .stop = Roll to your side at once if you feel dizzy, sick, sweaty, breathless or uneasy. Stop if the front of the pelvis hurts, or a cramp will not let go.
    .level-1 = Lift to half height.
    .level-2 = Lift until your body and thighs make one slope.
    .level-3 = If your pelvis is sore, squeeze a cushion lightly between your knees.

activity-incline-bridge = Incline bridge (shoulders on a sofa)
    .what = You lean your shoulder blades on a sofa and lift your hips a little, with your chest well above them.
    .why = It trains the buttocks without lying flat. It is our swap for the bridge on the back. No trial has tested it. The certainty is very low.
    .step-1 = Sit on the floor with your shoulder blades against a sofa that cannot slide. Bend your knees and keep your feet flat.
    .step-2 = Breathe out, tuck your tail and lift your hips a little.
    .step-3 = Stop while your chest is still well above your hips. Do not lift until you are level.
    .step-4 = Hold and keep breathing. Keep your ribs down and your chin slightly tucked.
    .step-5 = Lower slowly to the floor.
    .step-6 = Get up by turning to your side and then to your knees.
    .mistakes = A sofa that slides, arching the ribs up, feet too close, or lifting until your body is flat.
    .stop = Stop and turn to your side if you feel dizzy, sick, sweaty or breathless.
    .level-3 = Hold a cushion between your knees. Keep the lift small.

activity-glute-squeeze = Glute squeeze
    .what = You squeeze both buttocks together and let go.
    .why = It trains the buttocks without moving the pelvis. It was part of a set of exercises for pain at the front of the pelvis, used in one trial and in a clinic leaflet. The certainty is low.
    .step-1 = Sit or stand tall with your weight even.
    .step-2 = Breathe out and squeeze both buttocks together.
    .step-3 = Hold. Do not hold your breath.
    .step-4 = Let go fully.
    .step-5 = Rest a few seconds and do it again.
    .mistakes = Holding your breath, tucking so hard that the back goes flat, or squeezing one side only.
    .stop = Stop if pain at the front of the pelvis goes above 4 out of 10.

activity-reclined-leg-raise = Reclined leg raise
    .what = Propped half-way up on pillows, you lift one straight leg a little.
    .why = It trains the hips, thighs and tummy. One article quotes a doctor who keeps women with a back spasm to easy leg raises, propped up. No trial has tested it. The certainty is very low.
    .step-1 = Sit propped half-way up on pillows. Keep one knee bent with the foot flat and the other leg long.
    .step-2 = Breathe out, hug the bump gently and tighten the long thigh.
    .step-3 = Raise that leg a hand's width with the toes up.
    .step-4 = Hold and keep breathing. Watch that your tummy does not rise in a ridge.
    .step-5 = Lower slowly. Change legs after the set.
    .mistakes = Lying flat, lifting both legs, or arching the back. Do not hold your breath or let the tummy rise in a ridge.
    .stop = Stop if lifting hurts your pelvis, if your tummy rises in a ridge, or if a pain shoots down your leg.
    .level-1 = Slide the heel along the bed in place of the lift.
    .level-2 = Lift the leg a hand's width, about 10 cm (4 inches).
    .level-3 = Lift the leg 20 cm (8 inches) and no more than 25 cm (10 inches).

activity-side-lying-leg-raise = Side-lying leg raise
    .what = You lie on your side and lift the top leg.
    .why = It trains the side of the hip. It is found in leaflets and strength classes. No trial has tested it alone. The certainty is very low. It is not for you if your pelvis hurts.
    .step-1 = Lie on one side with the lower knee bent and the top leg straight, in line with your body. Rest the bump on a pillow.
    .step-2 = Breathe out and draw your tummy in.
    .step-3 = Lift the top leg a little above hip height with the toes forward.
    .step-4 = Pause and keep breathing.
    .step-5 = Lower slowly. To change sides, kneel up first. Do not roll with your knees apart.
    .mistakes = Rolling back, swinging the leg, or lifting too high.
    .stop = Stop if you get pain at the front or the back of the pelvis.
    .level-1 = Lift the leg a small way, about 20 degrees.
    .level-2 = Lift the leg a little more, about 30 degrees.

activity-clam = Clam
    .what = You lie on your side with bent knees and open the top knee a little.
    .why = It trains the side of the hip. It is a common part of exercise classes. No trial has tested it alone. The certainty is very low. It is not for you if your pelvis hurts.
    .step-1 = Lie on one side with your hips and knees bent and your heels together. Use pillows for your head and the bump.
    .step-2 = Breathe out and hug the bump.
    .step-3 = Open the top knee a few centimeters (an inch or two). Your heels stay touching.
    .step-4 = Hold without rolling back. Keep breathing.
    .step-5 = Let the knee come down slowly.
    .mistakes = Rolling the pelvis, opening wide, or using a band that is too strong.
    .stop = Stop if you get pain in the groin or at the front of the pelvis.
    .level-1 = Open only a small gap.
    .level-3 = You may add a light band if you have one.

activity-standing-hip-extension = Standing hip extension
    .what = You hold a chair and move one straight leg back a little.
    .why = It trains the buttocks. It is one part of classes that made back pain milder. No trial has tested it alone. The certainty is very low. It is not for you if your pelvis hurts, since you stand on one leg.
    .step-1 = Hold the back of a chair. Put your weight on one leg with a soft knee.
    .step-2 = Breathe out, draw your tummy in and squeeze the other buttock.
    .step-3 = Move that leg back a little with the knee straight.
    .step-4 = Do not lean or arch. Keep breathing.
    .step-5 = Bring the leg back and change sides.
    .mistakes = Leaning forward, or swinging the leg.
    .stop = Stop if your pelvis hurts on the side you stand on.
    .level-1 = Let the toes stay on the floor.
    .level-2 = Lift the toes a little off the floor.

activity-heel-raises = Heel raises
    .what = You hold a worktop and rise onto the balls of your feet.
    .why = It trains the calves and your balance. It is general advice. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Stand at a worktop and hold on. Put your feet hip-width apart.
    .step-2 = Breathe out and rise onto the balls of your feet.
    .step-3 = Pause when you are tall.
    .step-4 = Breathe in and lower slowly until your heels touch the floor.
    .step-5 = Keep your ankles straight.
    .mistakes = Rolling out on the ankles, or leaning.
    .stop = Stop and call today if one calf is swollen, hot, red or sore. It can be a blood clot. Do not rub or stretch it.

## Deep muscles

activity-deep-abdominal-hug = Deep abdominal hug
    .what = You draw the lower tummy gently in, as if hugging the baby, and keep breathing.
    .why = It wakes up the deep tummy muscles that help to hold the back and pelvis. A hospital leaflet teaches it, and light tummy work was part of one small trial. The certainty is low.
    .step-1 = Sit tall with a hand under the bump. On hands and knees or on your side is fine too.
    .step-2 = Breathe in through your nose.
    .step-3 = Breathe out and draw the baby gently in and up, as if you hug it with your lower tummy.
    .step-4 = Hold the hug while you breathe in and out. Never hold your breath.
    .step-5 = Relax all the way.
    .mistakes = Sucking in hard, holding your breath, making the back flat, or moving the ribs.
    .level-3 = Once this is easy, use it before you lift or stand up too.

activity-pelvic-floor-slow = Pelvic floor: slow holds
    .what = You squeeze and lift the muscles at the base of your pelvis, hold, and let go.
    .why = A national guideline says you may do it each day to lower the chance of leaking urine. The certainty for that is low. It has not been shown to ease back pain by itself.
    .step-1 = Sit, stand or lie on your side.
    .step-2 = Close your back passage as if to stop wind. Then close the front as if to stop urine.
    .step-3 = Feel a lift inside. Your buttocks and thighs stay loose.
    .step-4 = Hold and keep breathing. Count in your head.
    .step-5 = Let go fully. Rest as long as you held.
    .mistakes = Bearing down, holding your breath, squeezing the buttocks, or testing it on the toilet while you pass urine.
    .stop = Stop if squeezing hurts or you cannot feel the muscle let go. Ask to see a physiotherapist.

activity-pelvic-floor-quick = Pelvic floor: quick squeezes
    .what = You squeeze and lift the muscles at the base of your pelvis and let go at once.
    .why = It may lower the chance of leaking urine when you cough or lift. The certainty for that is low. It has not been shown to ease back pain by itself.
    .step-1 = Sit, stand or lie on your side.
    .step-2 = Squeeze and lift quickly, as if to stop wind and urine.
    .step-3 = Let go right away, all the way.
    .step-4 = Repeat in an even rhythm and keep breathing.
    .step-5 = Use one squeeze right before you cough, sneeze or lift.
    .mistakes = Letting go only half-way, or holding your breath.
    .stop = Stop if squeezing hurts or you cannot feel the muscle let go. Ask to see a physiotherapist.

activity-ball-squeeze = Seated cushion squeeze
    .what = You sit with a cushion between your knees and press gently.
    .why = It trains the inner thighs with the knees close. It is often part of exercise sets for pain at the front of the pelvis. No trial has tested it alone. The certainty is very low.
    .step-1 = Sit tall with a cushion between your knees.
    .step-2 = Breathe out and lift your pelvic floor.
    .step-3 = Press your knees in gently.
    .step-4 = Hold and keep breathing.
    .step-5 = Let go fully.
    .mistakes = Squeezing as hard as you can, or holding your breath.
    .stop = Stop if pain at the front of the pelvis goes above 3 out of 10 while you squeeze.
    .level-1 = Use 3 out of 10 of your strength.
    .level-2 = Use up to 5 out of 10 of your strength.

## Upper back, chest and arms

activity-seated-row = Still pull (door handle or band)
    .what = You sit, hold a closed door or a heavy table, and pull toward you.
    .why = It trains the upper back and the back of the shoulders. A five-second pull was part of a set of exercises for pain at the front of the pelvis. The certainty is low.
    .step-1 = Sit facing a closed door or a heavy table. Hold it with both hands.
    .step-2 = Grow tall and draw your tummy in.
    .step-3 = Breathe out and pull. Draw your elbows back and keep your shoulders down.
    .step-4 = Hold and keep breathing.
    .step-5 = Let go and rest.
    .mistakes = Lifting the shoulders to the ears, pushing the chin out, or leaning back.
    .stop = Stop if your arm tingles.
    .level-1 = Pull against something that does not move.
    .level-2 = Use a light band if you have one. If not, stay with the door.
    .level-3 = Use the light band again, or stay with the door.

activity-shoulder-blade-squeeze = Shoulder-blade squeeze
    .what = You slide your shoulder blades down and together, and let go.
    .why = It may ease a tired upper back. It comes from general leaflets. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Sit or stand tall. Let your arms hang with the palms forward.
    .step-2 = Breathe out and slide your shoulder blades down and together.
    .step-3 = Keep your ribs quiet and your chin level.
    .step-4 = Hold and keep breathing.
    .step-5 = Let go slowly.
    .mistakes = Pinching up toward the ears, or arching the lower back.
    .level-3 = You can use a light band if you have one.

activity-wall-angel = Wall angel
    .what = You stand with your back to a wall and slide your arms up and down it.
    .why = It moves the upper back and opens the chest. It comes from general leaflets. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Stand with your bottom and shoulders at a wall. Put your feet a step forward and keep your knees soft.
    .step-2 = Raise your elbows to shoulder height, with the backs of your hands toward the wall.
    .step-3 = Breathe out and slide your arms up, as far as your ribs stay still.
    .step-4 = Breathe in and slide down, drawing your elbows to your waist.
    .step-5 = Do it again. Keep the moves smooth.
    .mistakes = Letting the ribs flare, or forcing your hands to the wall.
    .stop = Stop if your arm tingles.
    .level-1 = Slide your hands to shoulder height.
    .level-2 = Slide your hands to forehead height.
    .level-3 = Slide your hands above your head.

activity-thoracic-extension-chair = Upper-back stretch over a chair
    .what = You sit and lean your upper back over the top of a low chair back.
    .why = It may loosen a stiff upper back. It comes from general leaflets. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Sit well back, so the top of the chair meets you below the shoulder blades.
    .step-2 = Let your hands hold your head, with the elbows forward.
    .step-3 = Breathe in and lift your breastbone. Lean your upper back a little over the chair.
    .step-4 = Keep your lower back long. Keep breathing.
    .step-5 = Breathe out and come back.
    .mistakes = Bending from the lower back, or dropping the head back.
    .stop = Stop if you feel dizzy or your ribs hurt.

activity-doorway-chest-stretch = Doorway chest stretch
    .what = You stand in a doorway with your forearms on the frame and lean in gently.
    .why = It stretches the chest, so the upper back may feel easier. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Stand in a doorway. Put your forearms on the frame, with the elbows a little below shoulder height.
    .step-2 = Take one small step forward. Keep your hips level.
    .step-3 = Lean until you feel a mild pull across your chest.
    .step-4 = Breathe slowly while you hold.
    .step-5 = Step back.
    .mistakes = Arching the lower back, or putting the elbows too high.
    .stop = Stop if your hands tingle.

activity-neck-side-stretch = Neck side stretch
    .what = You sit and tilt your head gently to one side.
    .why = It may ease a tight neck and upper back. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Sit tall with one hand under your thigh.
    .step-2 = Look ahead. Tilt your head away from that hand, ear toward shoulder.
    .step-3 = Stop at a mild pull. Keep your shoulders down.
    .step-4 = Breathe slowly while you hold.
    .step-5 = Lift your head with care and change sides.
    .mistakes = Pulling the head with your hand, or turning it.
    .stop = Stop if your arm tingles or you feel dizzy.

activity-wall-push-up = Wall push-up
    .what = You stand at a wall, bend your arms and push away.
    .why = It trains the chest, arms and upper back. National advice supports light strength work in pregnancy. The push-up was not tested alone. The certainty is very low.
    .step-1 = Stand an arm's length from a wall. Put your hands on it at shoulder height. Use fists if your wrists are sore.
    .step-2 = Hug the bump and keep your body in one line.
    .step-3 = Breathe in and bend your elbows, so your chest comes near the wall.
    .step-4 = Breathe out and push away.
    .step-5 = Finish with your shoulder blades wide.
    .mistakes = Letting the hips sag, lifting the shoulders to the ears, or letting the elbows flare out.
    .level-3 = Put your feet a little further back, if you feel steady.

## Turns and stretches

activity-knee-roll-supine = Knee rolls lying down
    .what = You lie on your back and let both knees roll a little from side to side. It is for the weeks before week 16 only.
    .why = It may loosen a stiff lower back. An article and a health service video show it, but no trial in pregnancy has tested it. The certainty is very low. Sources do not agree on how long lying on the back is fine, so we stop early.
    .step-1 = Lie on your back in bed. Bend your knees and keep knees and feet together. Rest your arms out to the sides.
    .step-2 = Breathe out and let both knees move as one to one side.
    .step-3 = Stop at the first gentle pull. Keep your shoulders down.
    .step-4 = Breathe in and bring your knees back with your tummy muscles.
    .step-5 = Do the other side, slow and even.
    .step-6 = Stay on your back for three minutes at most. Then roll to your side.
    .mistakes = Forcing the knees to the bed, letting the knees part, rocking fast, or doing one side only.
    .stop = Roll to your side at once if you feel light-headed, sick, sweaty, breathless or uneasy. Stop if your pelvis hurts or a leg tingles.
    .level-1 = Let your knees go about a quarter of the way down.
    .level-2 = Let your knees go about a third of the way down.
    .level-3 = Let your knees go half of the way down and no more.

activity-seated-rotation = Seated gentle turn
    .what = You sit tall and turn your chest a little to each side.
    .why = It may loosen a stiff back while you sit. No trial has tested it. Twisting far can strain the back, so the turn stays small. The certainty is very low.
    .step-1 = Sit tall with both feet flat. Cross your hands on your shoulders.
    .step-2 = Breathe out, grow taller, and turn your chest and head slowly to one side.
    .step-3 = Stop well before the end of the turn. Keep your hips facing forward.
    .step-4 = Take two slow breaths.
    .step-5 = Come back and change sides.
    .mistakes = Pulling on the chair to force the turn, turning with crossed legs, or slumping.
    .stop = Stop if your back catches in a spasm or the front of the pelvis hurts.
    .level-1 = Turn a small way, about 20 degrees.
    .level-2 = Turn a little more, about 30 degrees.
    .level-3 = Stay below half of the way you could turn.

activity-open-book = Side-lying open book
    .what = You lie on your side and open the top arm up and back.
    .why = It may loosen a stiff upper back. Physiotherapists often teach it, but we found no trial in pregnancy. The certainty is very low.
    .step-1 = Lie on one side with your knees bent. Put pillows under your head and the bump and between your knees.
    .step-2 = Reach both arms in front, with the palms together.
    .step-3 = Breathe out and sweep the top arm up. Let your eyes follow it.
    .step-4 = Keep your knees stacked. Stop when they want to lift.
    .step-5 = Pause for one breath and come back.
    .step-6 = Change sides after the set.
    .mistakes = Letting the knees part, rolling the pelvis, or forcing the arm to the bed.
    .stop = Stop if your arm tingles or your pelvis hurts.
    .level-1 = Lift the arm two thirds of the way to the ceiling.
    .level-2 = Lift the arm until it points to the ceiling.
    .level-3 = Open the arm only as far as you can breathe with ease.

activity-childs-pose-wide = Wide-knee child's pose
    .what = You kneel with your knees apart, sit back and rest forward on pillows.
    .why = It may ease a tight lower back. Yoga classes use it. One yoga trial found less pain, but it tested whole classes. The certainty is very low. It is not for you if your pelvis hurts.
    .step-1 = Kneel with your big toes near each other. Open your knees only enough for the bump.
    .step-2 = Put a firm stack of pillows in front of you.
    .step-3 = Sit your hips back toward your heels. They need not touch.
    .step-4 = Walk your hands forward. Rest your chest and head on the pillows.
    .step-5 = Breathe slowly into your back.
    .step-6 = Push up with your hands to finish. Rise slowly.
    .mistakes = Pressing on the bump, forcing your hips to your heels, or opening the knees very wide.
    .stop = Stop if you get pain in the groin or at the front of the pelvis. If you feel light-headed as you rise, sit still until it passes.

activity-supported-forward-lean = Supported forward lean
    .what = You hold a worktop, step back and lean forward from your hips.
    .why = It may ease a tight lower back. Many pages on pregnancy describe it. No trial has tested it. The certainty is very low.
    .step-1 = Stand facing a worktop with your hands on it and your feet hip-width apart.
    .step-2 = Breathe out, walk your feet back and lean from your hips. Keep your knees soft.
    .step-3 = Let your back grow long and the bump hang free.
    .step-4 = Rock your hips gently from side to side if it feels good. Keep breathing.
    .step-5 = Walk your feet in and stand up slowly.
    .mistakes = Locking the knees, hanging on the shoulders, or rounding the back hard.
    .stop = Stop if you feel dizzy or if tingling in a leg gets worse.

activity-hip-flexor-half-kneel = Half-kneeling hip stretch
    .what = You kneel on one knee, hold a chair and stretch the front of the hip.
    .why = It may ease a stiff hip and lower back. No trial has tested it in pregnancy. The certainty is very low. It is not for you if your pelvis hurts.
    .step-1 = Kneel on one knee on a cushion with the other foot in front. Hold a chair.
    .step-2 = Breathe out, tuck your tail and squeeze the buttock of the kneeling leg.
    .step-3 = Glide your hips forward a little. Stay upright.
    .step-4 = Breathe slowly. Feel the front of the back hip.
    .step-5 = Come back and change sides.
    .mistakes = Arching the lower back, leaning forward, or taking a long lunge.
    .stop = Stop if you get pain at the front or the back of the pelvis.

activity-seated-figure-four = Seated figure-four stretch
    .what = You sit, rest one ankle on the other leg and feel a stretch in the buttock.
    .why = It may ease a tight buttock. Pages by physiotherapists suggest it for leg pain from the back. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Sit tall near the front of a chair.
    .step-2 = Rest one ankle on the other shin. If that is easy, rest it on the knee.
    .step-3 = Keep your back long until you feel a mild pull in the buttock.
    .step-4 = Breathe slowly while you hold.
    .step-5 = Lift the leg off with your hands and change sides.
    .mistakes = Pushing the knee down, rounding the back, or going on when the knee hurts.
    .stop = Stop if tingling in the leg gets worse or the front of the pelvis hurts.
    .level-1 = Rest the ankle on the shin.
    .level-2 = Rest the ankle on the knee.
    .level-3 = Add a small lean forward. From week 32, sit tall in place of leaning.

activity-seated-hamstring = Seated hamstring stretch
    .what = You sit with one heel forward and feel a mild stretch at the back of the thigh.
    .why = It may ease stiff legs and a stiff lower back. Leg stretches were part of one small trial late in pregnancy. The certainty is low.
    .step-1 = Sit at the front of a chair. Put one heel forward with the knee a little bent.
    .step-2 = Sit tall with your hands on the other thigh.
    .step-3 = Breathe out and tip forward a little from your hips. Keep your chest lifted.
    .step-4 = Stop at a mild pull behind the thigh. Keep breathing.
    .step-5 = Come back and change legs.
    .mistakes = Rounding the back, or locking the knee.
    .stop = Stop if you feel tingling below the knee.

activity-sciatic-slider = Seated nerve slide
    .what = You sit and straighten one knee while the chin lifts, then bend it while the chin drops.
    .why = It may help the nerve in the leg to move with ease. It comes from general care of nerve pain in the leg. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Sit tall with your knees bent.
    .step-2 = Breathe out. Straighten one knee slowly while you lift your chin a little.
    .step-3 = Breathe in. As the knee bends again, let your chin drop.
    .step-4 = Stay in the range that brings on no pain or tingling. Do not hold at the end.
    .step-5 = Repeat smoothly, then change legs.
    .mistakes = Holding at the end, or going after the tingling.
    .stop = Stop if tingling lasts more than a few minutes. Call today if a leg gets weak. Get emergency help if both legs hurt, tingle or go numb.
    .level-1 = Go only half of the way.

activity-standing-back-bend = Gentle standing back bend
    .what = You stand and lean back a few degrees from the upper back.
    .why = It may ease stiffness after sitting. It is in one list of exercises for patients. No trial has tested it alone. The certainty is very low.
    .step-1 = Stand with your feet hip-width apart. Put your hands on the back of your pelvis. From week 20, keep one hand on a worktop.
    .step-2 = Breathe in, squeeze your buttocks and lift your chest.
    .step-3 = Lean back a few degrees from your upper back.
    .step-4 = Hold for two seconds and keep breathing.
    .step-5 = Breathe out and come back to tall.
    .mistakes = Bending at one spot in the lower back, or dropping the head back.
    .stop = Stop if pain goes down your leg, or you feel dizzy.
    .level-1 = Keep it tiny. Leave it out if it hurts.

## Calves and cramps

activity-calf-stretch-wall = Calf stretch at the wall
    .what = You stand at a wall with one foot back and stretch the calf.
    .why = Stretching before bed may mean fewer leg cramps. It is often advised, but good trials are missing. The certainty is very low.
    .step-1 = Stand an arm's length from a wall with your hands on it.
    .step-2 = Step one foot back. Keep the heel down and the toes straight ahead.
    .step-3 = Breathe out. Bend the front knee and lean until you feel the back calf pull.
    .step-4 = Hold still and keep breathing.
    .step-5 = Change legs.
    .mistakes = Turning the foot out, lifting the heel, or bouncing.
    .stop = Do not stretch a calf that is hot, red, swollen or sore all the time. Call today. It can be a blood clot.
    .level-1 = Do it at bedtime.
    .level-2 = Do it at bedtime.
    .level-3 = Do it in the morning and at bedtime. You may add a go with the back knee bent.

activity-ankle-pumps = Ankle pumps and circles
    .what = You pull your toes up and point them softly, then circle the ankles.
    .why = It keeps the calves moving after you sit or lie still. Leaflets advise it for cramps. No trial has tested it. The certainty is very low.
    .step-1 = Sit with your legs supported.
    .step-2 = Pull your toes toward your shins, then point them softly.
    .step-3 = Keep a steady rhythm and keep breathing.
    .step-4 = From level 2, circle each ankle both ways.
    .step-5 = Change feet. It is good after a long sit.
    .mistakes = Pointing the toes hard. That can set off a cramp.
    .stop = Stop and call today if one leg is swollen or sore. It can be a blood clot.
    .level-2 = Add 8 circles each way with each foot.
    .level-3 = Keep the 8 circles each way with each foot.

activity-cramp-release = Night cramp release
    .what = When a calf cramps, you straighten the knee and pull the toes up until it lets go.
    .why = It is the usual first aid in leaflets. Good trials are missing. The certainty is very low. A clot can feel like a cramp, so the clot questions come first.
    .step-1 = Look at the leg first. If it is swollen, hot or red, or hurts all the time, do not stretch or rub it. Call today.
    .step-2 = Straighten the knee and push the heel away. Keep breathing.
    .step-3 = Pull your toes up toward your shin with a hand or a towel, or stand on that leg and hold on to something.
    .step-4 = Hold until the muscle lets go. Do this up to three times.
    .step-5 = Walk for a minute or two.
    .mistakes = Pointing the toes, bouncing, or rubbing the calf.
    .stop = Call today if the pain does not ease in minutes, or the leg is swollen, hot or red. If cramps come on most nights, ask your midwife or doctor to look at it.
    .level-1 = Only when a cramp comes.

## Birth ball

activity-ball-circles = Birth-ball pelvic circles
    .what = You sit on a birth ball and rock and circle your pelvis.
    .why = In one study of 89 women, those who used a ball for 12 weeks had less pain late in pregnancy. They were not put into groups by chance, so we cannot be sure it was the ball. The certainty is very low.
    .step-1 = Use a strong ball, 55 to 65 cm high, that will not burst. Sit near a wall with your feet flat and your hips a bit higher than your knees.
    .step-2 = Rock your pelvis back and forth. Breathe out as you rock back.
    .step-3 = Add side to side.
    .step-4 = Join the moves into slow circles.
    .step-5 = Change direction and keep breathing.
    .mistakes = A ball that is too low, feet too close, or bouncing. If the front of your pelvis is sore, do not spread your knees wide.
    .stop = Stop if the front of the pelvis hurts or you feel unsteady.
    .level-1 = Rock front to back only.
    .level-2 = Circle the same number of times each way.
    .level-3 = Move freely, any way that feels good.

activity-ball-lean = Kneeling ball lean
    .what = You kneel and rest your chest and head on a ball, a sofa or a pile of cushions.
    .why = It takes the weight of the bump off your back for a while. Midwives often suggest it. No trial has tested it. The certainty is very low.
    .step-1 = Kneel on a cushion in front of a sofa, with your knees hip-width apart. A birth ball or a pile of cushions will do too.
    .step-2 = Lean forward. Rest your chest and head on your arms.
    .step-3 = Let the bump hang.
    .step-4 = Breathe slowly. Rock gently if it feels good.
    .step-5 = Push up slowly.
    .mistakes = Opening the knees very wide, or letting the support slide.
    .stop = Stop if you feel dizzy.
    .level-2 = You may rock gently.
    .level-3 = Use it as a place to rest.

## Walking, water, bike and classes

activity-walking = Walking
    .what = You walk at a pace at which you can still talk.
    .why = Exercise in pregnancy makes back pain milder on average. It does not stop everyone from getting it. The certainty is low for back pain and moderate for your health in general.
    .step-1 = Put on shoes that support your feet. Start with slow steps for 3 minutes.
    .step-2 = Walk tall with short, even steps. Let your arms swing.
    .step-3 = Keep to a pace at which you can talk. Breathe freely.
    .step-4 = Sit or lean when pain goes above 5 out of 10, or above 4 in the pelvis, or when you start to waddle or limp.
    .step-5 = Slow down for the last few minutes. Do not walk for exercise when it is hot or humid.
    .mistakes = Long strides, a bag on one side, or racing the clock. If your pelvis is sore, take shorter steps and a shorter walk.
    .stop = Stop if your waddle or limp gets worse. If the pain is higher the next morning, halve the time.
    .level-1 = One short, easy walk a day. If that goes well, you may add a second one of the same length.
    .level-4 = This adds up to 150 minutes a week.

activity-water-aerobics = Water exercise class
    .what = You move in a pool with a class, with the water at chest height.
    .why = In one trial, women who did water exercise had less back pain and fewer sick days than women who trained on land. In another, the gain was too small to matter much. The certainty is low.
    .step-1 = Ask how warm the pool is. It should be no more than 32 °C (90 °F). Go in by the steps and hold the rail.
    .step-2 = Warm up: walk forward and back for 5 minutes.
    .step-3 = Do the arm and leg moves of the class. Keep your knees close if your pelvis is sore. Leave out the breaststroke kick and wide kicks.
    .step-4 = Work at a pace at which you can talk. Never hold your breath.
    .step-5 = Rest at the side at the end. Get out slowly and mind the wet floor.
    .mistakes = Breaststroke legs when your pelvis is sore, getting too hot, or slipping at the poolside.
    .stop = Get out if you have tightenings, bleeding or a leak of fluid, or feel dizzy. Do not go in once your waters have broken or if you are bleeding.
    .level-1 = Take a shorter class, or leave early.
    .level-2 = You may stay 15 more minutes to relax at the side.

activity-water-walking = Water walking
    .what = You walk in a pool with the water at chest height.
    .why = The water carries part of your weight. Walking in water was part of the water classes in trials. Those found a small gain at best. The certainty is low.
    .step-1 = Ask how warm the pool is. It should be no more than 32 °C (90 °F). Go in by the steps and hold the rail to start.
    .step-2 = Walk with small steps, with the water at your chest. Breathe freely.
    .step-3 = Go forward and back. Go sideways only if it does not hurt.
    .step-4 = Swing your arms.
    .step-5 = Finish with a rest at the side. Get out slowly.
    .mistakes = Big side steps, or walking on tiptoe.
    .stop = Get out if you have tightenings, bleeding or a leak of fluid, or feel dizzy. Do not go in once your waters have broken or if you are bleeding.

activity-cycling-stationary = Stationary cycling
    .what = You pedal on an exercise bike that stays in one place.
    .why = It is a good way to keep active while you sit. The certainty is moderate for your health in general. We found no trial of it for back pain.
    .step-1 = Raise the handlebars. Use a wide saddle.
    .step-2 = Pedal at an easy pace for 3 minutes.
    .step-3 = Add a light load. Keep to a pace at which you can talk, and breathe freely.
    .step-4 = Sit tall and shift your position often.
    .step-5 = Pedal slowly to cool down. Get off with both feet on the floor.
    .mistakes = A saddle that is too high, or hunching.
    .stop = Stop if the saddle hurts the front of your pelvis. Give it up when the bump gets in the way of your knees.

activity-prenatal-yoga = Prenatal yoga session
    .what = You take a gentle yoga class with a teacher trained in pregnancy.
    .why = In one trial of 60 women, yoga led to lower pain than a leaflet. In a small pilot there was no difference. It may ease stress. The certainty is very low.
    .step-1 = Tell the teacher how many weeks you are and where it hurts.
    .step-2 = Choose poses on hands and knees, sitting or on your side. From week 16, do not lie flat on your back.
    .step-3 = Go to a mild stretch only, about 6 out of 10 of how far you could go.
    .step-4 = Breathe slowly. Never hold or force your breath.
    .step-5 = If your pelvis hurts, leave out wide-leg, one-leg and deep twist poses.
    .step-6 = End by lying on your side for 5 minutes.
    .mistakes = Do not stretch to the end, balance away from a wall or rest flat on your back. Do not go to a hot class or go upside down.
    .stop = Leave the pose if you feel pain, dizzy or breathless. Leave the room if it is hot.
    .level-2 = This was the dose in the trial, for 10 weeks.
    .level-3 = Add slow breathing at home.

activity-prenatal-pilates = Prenatal Pilates session
    .what = You take a gentle Pilates class that is made for pregnancy.
    .why = In one small trial of 34 women, Pilates for 12 weeks led to less pain and easier daily life. The certainty is low.
    .step-1 = Tell the teacher how many weeks you are and where it hurts.
    .step-2 = Start with slow breathing and a deep tummy hug.
    .step-3 = Use moves on hands and knees, on your side or sitting. From week 16, do not lie flat on your back.
    .step-4 = Keep your ribs and pelvis still while your arms and legs move. Breathe out on the effort.
    .step-5 = If your pelvis hurts, leave out wide-leg and one-leg moves. Stop a move when your tummy rises in a ridge.
    .step-6 = Finish with a few light stretches.
    .mistakes = Holding your breath, lying flat, sit-ups, lifting both legs, planks with the tummy in a ridge, or a hot class.
    .stop = Stop the move if your tummy rises in a ridge or your pelvis hurts.
    .level-2 = This was the dose in the trial, for 12 weeks.
    .level-3 = Keep it up twice a week.

## Ball and roller at the wall

activity-massage-ball-wall = Massage ball on the wall
    .what = You lean on a ball between you and a wall, on the muscles of the upper back or buttock.
    .why = It may help a tight muscle let go. It comes from an article and practice pages. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Put two balls in a sock. Stand and place them between the wall and your upper back, with one on each side of the spine. For the buttock, use one ball.
    .step-2 = Lean in with soft knees. The balls touch muscle only, never the bones of the spine.
    .step-3 = Roll slowly up and down.
    .step-4 = Pause on a tender spot with slow breaths. Keep it at 4 out of 10 or less.
    .step-5 = Step away after five minutes at most in all. Move the sore area gently.
    .mistakes = Pressing on the spine, lying on the ball, or using it on the lower back, the belly or the legs.
    .stop = Stop if you get bruises, tingling or tightenings, or feel dizzy.
    .level-1 = Use two spots.
    .level-2 = Use three spots.
    .level-3 = Use two spots, for longer.

activity-foam-roller-upper-back = Foam roller at the wall (upper back)
    .what = You stand and roll your upper back on a foam roller held between you and a wall.
    .why = It may help a tight upper back let go. It comes from an article and practice pages. No trial has tested it in pregnancy. The certainty is very low.
    .step-1 = Place the roller across the wall behind your shoulder blades. Lean on it.
    .step-2 = Hug your arms. Put your feet a step forward.
    .step-3 = Bend and straighten your knees to roll. Keep breathing.
    .step-4 = Stay at the height of your ribs. Keep off the lower back.
    .step-5 = Stop after five minutes at most. Take three slow breaths.
    .mistakes = Rolling the lower back or the legs, lying on the roller, arching, or dropping the head back.
    .stop = Stop if you get bruises, tingling or tightenings, or feel dizzy.

## Breathing, rest and daily moves

activity-belly-breathing = Slow belly breathing
    .what = You breathe slowly and let your lower ribs widen.
    .why = It may help you relax and let a tight muscle ease. Slow breathing was one part of relaxation in small trials. The certainty is low.
    .step-1 = Sit with support or lie on your side.
    .step-2 = Put one hand on your lower ribs.
    .step-3 = Breathe in through your nose for about 4 seconds. Feel your ribs widen.
    .step-4 = Breathe out for about 6 seconds through soft lips. Let your shoulders drop.
    .step-5 = Go on without effort. Do not hold your breath in between.
    .mistakes = Big gasps, or lifting the shoulders.
    .stop = Go back to your normal breathing if you feel dizzy or your lips tingle.
    .level-1 = Count breaths. It takes about two minutes.
    .level-3 = Use it at the first sign of a spasm too.

activity-pmr = Progressive muscle relaxation
    .what = You tense one part of the body lightly and let it go, part by part.
    .why = In one trial of 66 women, those who did this with music had a greater fall in pain than those who lay down to rest. It was one small trial, so the certainty is low.
    .step-1 = Lie on your side with pillows under your head and the bump and between your knees.
    .step-2 = Tense your hands gently for 5 seconds. Then let go for 15 seconds.
    .step-3 = Move on to arms, face and shoulders. Then do the tummy (lightly), buttocks and legs.
    .step-4 = Let go as you breathe out. Never hold your breath.
    .step-5 = Leave out any part that hurts. Be light with the calves, as they can cramp.
    .step-6 = Rest a minute. Then get up from your side.
    .mistakes = Tensing hard, holding your breath, or lying flat on your back.

activity-warm-up-mobility = Warm-up before exercise
    .what = You move gently for a few minutes before you exercise.
    .why = A warm-up lets your muscles and joints get ready. Sources agree that you should start this way, but it has not been tested for back pain. The certainty is very low.
    .step-1 = March gently on the spot or walk for about 2 minutes. Hold a chair if you stand still.
    .step-2 = Roll your shoulders 10 times each way. Breathe freely.
    .step-3 = Do 8 pelvic tilts.
    .step-4 = Pump your ankles and bend your knees a little, 8 times each. Leave out the knee bends if they hurt your pelvis.
    .step-5 = Stretch your calves and chest for 10 to 15 seconds each. Do not bounce.
    .mistakes = Bouncing, or long stretches while you are cold.
    .level-1 = Take the parts you like best until the time is up.
    .level-3 = Do it before you exercise, and go on gently for 5 minutes after.

activity-side-rest = Side-lying rest with pillows
    .what = You rest on either side, with pillows to hold you.
    .why = It takes the load off your back and pelvis for a while. Leaflets advise it. The certainty is very low for pain. From week 28, start every sleep or nap on a side. The certainty for that is low.
    .step-1 = Lie on either side with your knees bent.
    .step-2 = Put a pillow between your knees and ankles.
    .step-3 = Put a small pillow under the bump and one behind your back.
    .step-4 = Breathe slowly.
    .step-5 = To turn, keep your knees together. Change sides if a hip gets sore.
    .step-6 = Get up by rolling as one piece and sitting up sideways.
    .mistakes = Resting for hours, or letting the knees part as you turn.
    .stop = Call at once if the baby moves less, or you have bleeding or a leak of fluid.
    .level-1 = For a flare-up: rest between short walks.
    .level-2 = For a usual day: rest once, after work or when you are tired.

activity-log-roll = Log-roll out of bed
    .what = You roll to your side as one piece and sit up sideways.
    .why = It spares the back and pelvis when you get up. Leaflets for pelvic pain teach it. No trial has tested it. The certainty is very low.
    .step-1 = Bend your knees and squeeze them together.
    .step-2 = Breathe out and roll to your side as one piece.
    .step-3 = Drop both feet over the edge together.
    .step-4 = Push with the lower elbow and the upper hand to sit up. Breathe out as you push.
    .step-5 = Sit a moment before you stand.
    .mistakes = Sitting straight up from your back, or moving one leg at a time.
    .level-1 = Learn it with a few tries.
    .level-2 = Use it every time you get out of bed.

activity-squat-lift = Lifting practice
    .what = You practice lifting a light basket from a stool with your legs, close to your body.
    .why = Lifting this way may put less strain on your back. Health services and guides for work advise it. The certainty is low. It is not for you if bending your knees hurts your pelvis.
    .step-1 = Put the basket on a stool. Stand close with your feet hip-width apart and one foot a little ahead. From week 20, have a worktop next to you to hold.
    .step-2 = Breathe in and bend your hips and knees. Keep your back long.
    .step-3 = Breathe out, lift your pelvic floor and hug the load to your body.
    .step-4 = Push up with your legs. Keep breathing out.
    .step-5 = Turn with your feet, not your waist.
    .mistakes = Bending from the waist, a load far away, twisting, holding your breath, or lifting from the floor or above your head.
    .stop = Stop if you feel heavy in the vagina, if pain goes above 5 out of 10, or if your pelvis hurts.
    .level-1 = Use an empty basket, from chair height.
    .level-2 = Use a light load, from knee height and no lower.
    .level-3 = Use light things you lift on most days. Keep them close.

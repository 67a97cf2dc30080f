# What is seen in each keyframe of a drawn figure, for whoever does not see it.

figure-cat-stretch-flat-back = On hands and knees, hands under the shoulders, knees under the hips. The back is flat.
figure-cat-stretch-round-and-hold = On hands and knees. The back is rounded up, the tail is tucked under and the head hangs.
figure-cat-stretch-return-flat = On hands and knees again, with a flat back.

figure-pelvic-tilt-wall-neutral = Standing with the back against a wall, knees soft. There is a small gap behind the waist.
figure-pelvic-tilt-wall-flatten = The pelvis is tipped back. The small of the back presses to the wall.
figure-pelvic-tilt-wall-release = The pelvis lets go again. The small gap comes back.

figure-pelvic-tilt-seated-tall = Sitting tall at the front of a seat, feet flat, hands on the hips.
figure-pelvic-tilt-seated-roll-forward = The pelvis rolls forward. The low back arches a little.
figure-pelvic-tilt-seated-roll-back-and-hold = The pelvis rolls back. The low back rounds a little and stays there.

figure-pelvic-tilt-supine-neutral = Lying on the back, knees bent, feet flat, a thin cushion under the head.
figure-pelvic-tilt-supine-press = The small of the back presses gently to the floor.

figure-bird-dog-start = On hands and knees, the back flat like a table.
figure-bird-dog-slide-leg = One leg slides straight back until only the toes touch the floor.
figure-bird-dog-reach-and-hold = One leg is straight back at the height of the hip. The other arm reaches forward. The back stays flat.
figure-bird-dog-lower = Hand and knee come down again.

figure-air-squat-stand = Standing with both hands on a worktop, feet as wide as the hips.
figure-air-squat-sit-back = The hips go back as if to a tall stool. The knees bend a little, the heels stay down.
figure-air-squat-rise = Standing tall again.

figure-sit-to-stand-sit = Sitting at the front of a firm chair, both feet under the knees.
figure-sit-to-stand-lean = Leaning forward with a long back, the nose over the toes.
figure-sit-to-stand-stand = Standing tall, both feet flat.

figure-wall-squat-lean = Leaning with the back on a wall, feet a step forward, a cushion between the knees.
figure-wall-squat-slide-and-hold = The back has slid a little way down the wall. The knees are bent and stay over the ankles.
figure-wall-squat-up = Leaning at the start again.

figure-glute-bridge-hook-lying = Lying on the back, knees bent, feet flat and apart as the hips.
figure-glute-bridge-lift-and-hold = The hips are lifted until trunk and thighs make one slope. The shoulders stay down.
figure-glute-bridge-lower = The hips are down again.

figure-incline-bridge-sit = Sitting on the floor, shoulder blades against the front of a sofa, knees bent, feet flat.
figure-incline-bridge-lift = The hips are lifted until the thighs are nearly level. The shoulder blades rest on the sofa.
figure-incline-bridge-lower = The hips are down on the floor again.

figure-glute-squeeze-tall = Sitting tall, both feet flat, seen from behind.
figure-glute-squeeze-squeeze = Both buttocks are squeezed together. Nothing else moves.

figure-knee-roll-supine-centre = Lying on the back, knees bent and together, arms out to the sides.
figure-knee-roll-supine-roll-right = Both knees are let down together a little to one side. The shoulders stay down.
figure-knee-roll-supine-roll-left = Both knees are let down together a little to the other side.

figure-tail-wag-centre = On hands and knees, back flat, seen from above.
figure-tail-wag-curve-right = The back bends to one side. The head looks back to the hip on that side.
figure-tail-wag-curve-left = The back bends to the other side. The head looks to that hip.

figure-seated-rotation-centre = Sitting tall on a chair, hands crossed on the shoulders.
figure-seated-rotation-turn-right = Chest and head are turned to one side. Hips and knees stay where they are.
figure-seated-rotation-turn-left = Chest and head are turned to the other side.

figure-open-book-closed = Lying on one side with pillows under head and bump and between the knees, both arms straight in front.
figure-open-book-open = The upper arm is swept up and over behind. Chest and eyes follow; the knees stay together.
figure-open-book-close = The upper arm comes back onto the lower one.

figure-childs-pose-wide-kneel-tall = Kneeling tall, knees apart to make room for the bump.
figure-childs-pose-wide-sit-back-and-rest = The hips are back towards the heels. Chest and head rest forward on a bolster, arms reach ahead.
figure-childs-pose-wide-rise = Kneeling tall again.

figure-reclined-leg-raise-start = Half lying against a heap of cushions, one knee bent with the foot flat, the other leg long.
figure-reclined-leg-raise-raise = The long leg is lifted straight by about a hand's width, toes up.
figure-reclined-leg-raise-lower = The long leg is down again.

figure-side-lying-leg-raise-start = Lying on one side, lower knee bent, upper leg straight in line with the body.
figure-side-lying-leg-raise-lift = The upper leg is lifted, straight, toes forward. The hips do not roll back.
figure-side-lying-leg-raise-lower = The upper leg is down again.

figure-clam-closed = Lying on one side, hips and knees bent, heels and knees together.
figure-clam-open = The upper knee is opened a few centimetres. The heels stay together and the pelvis does not roll.
figure-clam-close = The knees are together again.

figure-deep-abdominal-hug-relaxed = Sitting tall, both hands under the bump. The tummy is loose.
figure-deep-abdominal-hug-hug-and-hold = Breathing out, the bump is drawn gently in and up. The back does not move.

figure-pelvic-floor-slow-rest = Sitting tall, hands on the thighs, everything loose.
figure-pelvic-floor-slow-lift-and-hold = The pelvic floor is squeezed and lifted inside. Buttocks and thighs stay loose.

figure-pelvic-floor-quick-rest = Sitting tall, hands on the thighs, everything loose.
figure-pelvic-floor-quick-quick-lift = One quick squeeze and lift of the pelvic floor, let go at once.

figure-ball-squeeze-rest = Sitting tall, knees as wide as the hips, a cushion between them.
figure-ball-squeeze-squeeze = Both knees press gently into the cushion.

figure-seated-row-reach = Sitting and facing a closed door, both hands on its handle, back tall.
figure-seated-row-pull-and-hold = Both hands pull and the handle does not give. The chest is lifted, the shoulders are down and back.

figure-shoulder-blade-squeeze-rest = Sitting tall, arms hanging by the sides.
figure-shoulder-blade-squeeze-squeeze = The shoulder blades slide down and together. The chest opens and the arms go back a little.

figure-wall-angel-low = Standing with the back to a wall, elbows bent close to the waist, hands up.
figure-wall-angel-goal-post = The upper arms are level with the shoulders, elbows bent, backs of the hands to the wall.
figure-wall-angel-high = The arms have slid up as far as the ribs stay still.

figure-thoracic-extension-chair-tall = Sitting back on a chair, hands behind the head, elbows forward.
figure-thoracic-extension-chair-lift-chest = The breastbone is lifted. The upper back leans a little over the top of the chair; the head is supported.

figure-doorway-chest-stretch-set = Standing in a doorway, forearms on the frame, elbows a little below the shoulders, one foot a small step ahead.
figure-doorway-chest-stretch-lean = The body leans forward a little until the chest feels a mild pull.

figure-neck-side-stretch-centre = Sitting tall, one hand holding the seat, looking ahead.
figure-neck-side-stretch-tilt = The head is tilted, ear towards the other shoulder. Both shoulders stay down.

figure-supported-forward-lean-stand = Standing a step away from a worktop.
figure-supported-forward-lean-hinge = Bent forward from the hips with a long back, hands on the worktop, knees soft. The bump hangs free.
figure-supported-forward-lean-return = Standing again.

figure-hip-flexor-half-kneel-set = Kneeling on one knee, the other foot flat in front, one hand on a chair.
figure-hip-flexor-half-kneel-glide = The hips glide forward a little, the trunk stays upright. The front of the back hip feels a pull.

figure-seated-figure-four-sit = Sitting tall near the front of a chair.
figure-seated-figure-four-lean = One ankle rests across the other knee. The back stays long and leans forward a little.

figure-seated-hamstring-tall = Sitting at the front of a chair, one heel forward with the knee nearly straight.
figure-seated-hamstring-hinge = Hinged forward a little at the hips with the chest lifted. The back of the thigh feels a mild pull.

figure-sciatic-slider-bend = Sitting tall, both knees bent, the chin dropped.
figure-sciatic-slider-straighten = One knee is nearly straight while the chin lifts a little. No holding.

figure-calf-stretch-wall-set = Standing at a wall with both hands on it, one foot a step back.
figure-calf-stretch-wall-lean = The front knee is bent and the body leans to the wall. The back heel stays down, the back knee straight.

figure-ankle-pumps-toes-up = Half lying with both legs supported. The toes are pulled up towards the shins.
figure-ankle-pumps-toes-away = The toes point softly away.

figure-cramp-release-cramp = Sitting up in bed with a cramp in one calf.
figure-cramp-release-toes-to-shin = The knee is straight, the heel pushed away and the toes pulled up towards the shin. It is held until the muscle lets go.

figure-heel-raises-flat = Standing at a worktop with both hands on it, feet flat.
figure-heel-raises-rise = Risen onto the balls of the feet, the body tall.

figure-standing-hip-extension-stand = Standing tall behind a chair, both hands on its back.
figure-standing-hip-extension-extend = One leg is straight back a little way. The trunk does not lean.

figure-wall-push-up-long = Standing an arm's length from a wall, hands on it at the height of the shoulders.
figure-wall-push-up-lower = The elbows are bent and the chest is near the wall. The body stays in one line.
figure-wall-push-up-push = Pushed away again, arms long.

figure-standing-back-bend-tall = Standing tall, both hands on the back of the pelvis.
figure-standing-back-bend-bend = The chest is lifted and the upper back leans back a few degrees.

figure-ball-circles-front = Sitting tall on a birth ball, feet flat and apart. The pelvis rolls forward.
figure-ball-circles-back = The pelvis rolls back on the ball.
figure-ball-circles-circle = The pelvis goes round to the side. The feet stay flat.

figure-ball-lean-kneel = Kneeling in front of a birth ball.
figure-ball-lean-lean = Chest, arms and head rest on the ball. The bump hangs free and the back is long.

figure-walking-left-heel = Walking tall, one heel coming down in front, arms swinging.
figure-walking-mid = One leg carries while the other swings through.
figure-walking-right-heel = The other heel comes down in front.
figure-walking-mid-other = The other leg carries.

figure-water-aerobics-stand-in-water = Standing in water up to the chest.
figure-water-aerobics-march = One knee is lifted in the water, the other foot stays down.
figure-water-aerobics-push = Both arms press forward against the water.

figure-water-walking-step-1 = Walking with small steps in water up to the chest, one knee lifted.
figure-water-walking-stand-1 = Both feet are on the ground, one ahead.
figure-water-walking-step-2 = The other knee is lifted.
figure-water-walking-stand-2 = Both feet are on the ground, the other ahead.

figure-cycling-stationary-near-down = Sitting on an exercise bike, hands on the bar, one foot down on its pedal and the other up.
figure-cycling-stationary-turn = The pedals are half way round.
figure-cycling-stationary-near-up = The other foot is down.
figure-cycling-stationary-turn-back = The pedals are half way round again.

figure-prenatal-yoga-flat = On hands and knees with a flat back.
figure-prenatal-yoga-cat = The cat: on hands and knees, the back rounded up.
figure-prenatal-yoga-bolster-fold = The fold: hips back towards the heels, chest and head resting on a bolster.

figure-prenatal-pilates-neutral-4-pt = On hands and knees, ribs and pelvis quiet.
figure-prenatal-pilates-slide-leg = One leg slides straight back, toes on the floor. The back does not move.
figure-prenatal-pilates-back = The knee is back under the hip.

figure-massage-ball-wall-lean = Standing with a ball between the wall and the muscle beside the spine, knees soft.
figure-massage-ball-wall-roll-up = The knees bend and the ball rolls up the back.
figure-massage-ball-wall-roll-down = The knees straighten and the ball rolls down.

figure-foam-roller-upper-back-low = Leaning with the upper back on a roller at the wall, arms hugged, knees bent.
figure-foam-roller-upper-back-high = The knees are straighter and the roller is lower on the rib cage.

figure-belly-breathing-in = Sitting supported, hands on the low ribs. Breathing in, the ribs widen under the hands.
figure-belly-breathing-out = Breathing out long through soft lips. Ribs sink and shoulders drop.

figure-pmr-tense = Lying on one side with pillows. One arm is drawn up and gently tensed.
figure-pmr-release = The arm is let go and lies loose. The whole body sinks into the pillows.

figure-warm-up-mobility-march = Marching on the spot: one knee lifted, the other arm forward.
figure-warm-up-mobility-stand = Both feet on the floor.
figure-warm-up-mobility-march-other = The other knee lifted.
figure-warm-up-mobility-stand-again = Both feet on the floor.
figure-warm-up-mobility-knee-bend = A small bend of both knees, heels down.
figure-warm-up-mobility-tall = Standing tall.

figure-side-rest-side-rest = Lying on one side in bed, knees bent. Pillows lie under the head, under the bump, between the knees and behind the back.

figure-log-roll-on-side = Lying on one side near the edge of the bed, knees bent and together.
figure-log-roll-feet-over = Both feet go over the edge together while the arms push the body up.
figure-log-roll-sit = Sitting on the edge of the bed, both feet down.

figure-squat-lift-lower = Standing close to a light basket on a low stool. Hips and knees are bent, the back is long, both hands hold it.
figure-squat-lift-lift = Standing tall, the basket held close to the body.
figure-squat-lift-lower-again = The basket goes back down the same way.

figure-lifting-technique-lower = Close to a light basket on a low stool. Hips and knees are bent, the back is long, both hands hold it.
figure-lifting-technique-lift = Standing tall, the basket held close to the body. Turning is done with the feet.
figure-lifting-technique-lower-again = The basket goes back down the same way.

figure-posture-sit-slumped = Sitting slumped, the low back rounded.
figure-posture-sit-supported = Sitting tall with a cushion behind the small of the back, both feet flat.

figure-posture-stand-swayed = Standing with a hollow back, leaning back over the heels.
figure-posture-stand-tall = Standing tall, knees soft, weight over the middle of both feet.

figure-pillows-with-pillows = Lying on one side in bed with four pillows: under the head, under the bump, between the knees and behind the back.

figure-sleep-side-sit = Sitting on the edge of the bed.
figure-sleep-side-lower = Going down onto one arm while both legs come up together.
figure-sleep-side-on-side = Lying on one side, knees bent and together.

figure-turn-in-bed-on-back = On the way over: knees bent and pressed together, on the back for a moment.
figure-turn-in-bed-half = Shoulders, hips and knees roll together as one piece.
figure-turn-in-bed-on-side = Lying on the side, knees together.

figure-bed-out-on-side = Lying on one side near the edge of the bed, knees bent.
figure-bed-out-feet-over = Both feet go over the edge together, the arms push the body up sideways.
figure-bed-out-sit = Sitting on the edge of the bed for a moment before standing.

# Where a movement is felt: the place of the mark in the drawing, after "Where you should feel it:".
figure-felt-lower-back = the small of your back
figure-felt-upper-back = between your shoulder blades
figure-felt-thigh = the front of your thigh
figure-felt-buttock = the muscles of your seat
figure-felt-hamstring = the back of your thigh
figure-felt-inner-thighs = the inside of your thighs
figure-felt-near-calf = your calf
figure-felt-far-calf = your calf
figure-felt-near-hand = your hand
figure-felt-neck-far = the side of your neck
figure-felt-outer-hip = the outside of your hip
figure-felt-far-hip-front = the front of your hip
figure-felt-pelvic-floor = your pelvic floor
figure-felt-low-belly = your lower tummy
figure-felt-ribs = your lower ribs
figure-felt-shoulder = the front of your shoulder
figure-felt-chest = your chest
figure-felt-waist = the side of your waist

# What a guided session says, and the ways to stop it. Spoken aloud: short, one thing at a time.

## Along the way

session-position-soon = Soon you will change position.
session-position = Take your time to get there.
session-ready = Get ready.
session-start = Begin.
session-move = Move.
session-hold = Hold, and keep breathing.
session-count = seconds left
session-return = And come back slowly.
session-breathe-in = Breathe in.
session-breathe-out = Breathe out.
session-breathe-with-work = Breathe out as you work. Do not hold your breath.
session-keep-breathing = Keep breathing while you hold. Breathe out on the effort.
session-last = Last one.
session-change-side = Change sides.
session-rest = Rest. Let go.
session-next-set = One more round.
session-back-enough = That is enough on your back for today. Turn to your side.
session-over = That one is done.
session-paused = Paused. Take your time.
session-jumped = The clock made a leap, so we paused. Go on when you are ready.
session-still-there = Are you still with us? Press a key or the screen to go on. If you are not well, press what fits.
session-resumed = On we go.
session-easier = All right, we do less from here.
session-too-hard = All right. We leave that exercise for today.
session-more-later = Good. We note it. Doing more is for another day, so today stays as planned.
session-no-more = Good. We note it. This is as much as is right for you now.
session-skipped = Left out.
session-done = Done. Well done. Get up slowly.
session-stopped = We have stopped.
session-timer-start = The time starts now. Stop early if it does not feel right.
session-timer-halt = Take it off while the time stands still.
session-timer-change = Time to change over. Take it off, look at your skin, then put the other one on.
session-timer-end = Time is up. Stop here now.
session-timer-overdue = The time was up a while ago. Stop now, and look at your skin.
session-timer-pause = Now a pause before the next time.
session-timer-again = The pause is over. You may use it again if you like.
session-timer-enough = That was the last time for today.

## Positions

session-position-standing = Stand up slowly. Have a wall or a chair in reach.
session-position-seated = Sit down on a firm chair, feet flat.
session-position-hands-and-knees = Go down on your hands and knees. Use a chair to help you.
session-position-kneeling = Kneel on something soft.
session-position-half-kneeling = Kneel on one knee. Hold on to a chair.
session-position-side-lying = Lie down on your side, a pillow between your knees.
session-position-semi-reclined = Lean back on pillows, half sitting.
session-position-supine = Lie on your back. Turn to your side at once if you feel faint or sick.
session-position-water = Get into the water slowly, with a hand on the rail.
session-position-any = Choose the position that suits you best.

## Ways to stop

way-it-hurts = It hurts
    .do = Stop and rest on your side. We do no more today. Answer the questions now. If the pain is bad or does not let up, phone now.
way-tightening = Tightening
    .do = Stop and lie on your side. If it hurts or comes in a pattern, phone now. Then answer the questions.
way-dizzy-or-unwell = Dizzy or unwell
    .do = Stop, sit down, then lie on your side. Do not stay alone if you can help it. If it has not gone in 10 minutes, phone now. If you cannot get your breath, have chest pain or pass out, get emergency help.
way-bleeding-or-fluid = Bleeding or fluid
    .do = Stop and phone now. If you soak a pad in an hour, or the fluid is green, brown or smells bad, get emergency help.
way-baby = Baby
    .do = Stop. If your baby moves less, or not as usual, phone your maternity unit now, day or night. Do not wait until morning.

## In the night

night-leg-cramp = A sudden cramp in my leg
night-spasm = A spasm in my back

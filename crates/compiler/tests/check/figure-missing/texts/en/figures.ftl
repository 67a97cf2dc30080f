figure-cat-stretch-flat = On hands and knees, the back flat.
figure-cat-stretch-round = On hands and knees, the back rounded.
figure-felt-lower-back = the small of your back

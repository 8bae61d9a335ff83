// people

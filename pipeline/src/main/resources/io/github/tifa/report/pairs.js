// pairs

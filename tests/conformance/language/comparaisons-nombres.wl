Trace(1 = 1.0, 0.1 * 3 = 0.3, 2 < 10, "2" < "10", "2" < 10)
Trace(5 = 1 À 10, 5 = 6 À 10, 1 <= 5 <= 5, 1 < 5 < 5)
Trace(3 DANS (1, 2, 3), "b" DANS ("a", "b"), 4 DANS (1, 2))
t est un tableau d'entiers = [4, 5]
Trace(4 DANS t, 6 DANS t)
Trace(10000000000 = 10000000000.0, 3 <> 3.0, 3 >= 4)
b1 est un Buffer = "abc"
Trace(b1 = "abc", b1 <> "abd")

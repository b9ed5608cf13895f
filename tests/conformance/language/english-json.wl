j is JSON
j.name = "Ann"
j.tags = ["a", "b"]
j.size.width = 3
Trace(j)
k is JSON = j
FOR EACH tag OF k.tags
    Trace(tag)
END
Trace(k.size.width + 1, k.none..Exist, k.tags..Count)
v is Variant = 3
v += 2
Trace(v, v = 5)
v = "text"
Trace(v[[1 TO 2]])

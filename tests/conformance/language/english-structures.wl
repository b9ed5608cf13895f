STItem is a Structure
    sName is a string = "none"
    nCount is an int
END
EColour is an Enumeration
    eRed
    eGreen
END
i is a STItem
j is a STItem = i
j.sName = "bolt"
j.nCount += 3
Trace(i.sName, j.sName, j.nCount)
t is an array of STItem
Add(t, j)
t[1].nCount = 9
Trace(j.nCount, t[1].nCount, t..Count)
a is an associative array of ints
a["x"] = 4
Trace(a["x"], a["y"], a["x"]..Exist)
c is EColour = eGreen
Trace(c = EColour.eGreen, Val(c))
q is a Queue of strings
Enqueue(q, "first")
Trace(Dequeue(q), q..Empty)

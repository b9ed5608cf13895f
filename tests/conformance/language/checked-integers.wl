// With the option --checked, what an integer cannot hold is an error, wherever it comes from.
b is a 1-byte int
w is a 2-byte int
n is an int
u is an unsigned 1-byte int
big is an 8-byte int = 5000000000
anything is a Variant = 5000000000
tree is a JSON
tree.a = 5000000000
list is an array of 1 int

WHEN EXCEPTION IN
	n = big
DO
	Trace("8 bytes", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	n = Val("5000000000")
DO
	Trace("Val", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	n = Val("2147483647") + 1
DO
	Trace("Val + 1", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	n = anything
DO
	Trace("Variant", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	n = tree.a
DO
	Trace("JSON", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	n = "5000000000"
DO
	Trace("string", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	n = 5e9
DO
	Trace("real", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	b = 127
	b++
DO
	Trace("++", b, ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	w = 32767
	w += 1
DO
	Trace("+=", w, ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	u = 0
	u -= 1
DO
	Trace("-=", u, ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	list[1] = big
DO
	Trace("element", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	n = Narrow(big)
DO
	Trace("parameter", ExceptionInfo(errCode))
END
WHEN EXCEPTION IN
	n = Given()
DO
	Trace("result", ExceptionInfo(errCode))
END
n = Val("2147483647")
b = Val("-128")
u = Val("255")
Trace(n, b, u, 2147483647 + 1)

PROCEDURE Narrow(n is an int)
RETURN n

PROCEDURE Given() : int
RETURN Val("5000000000")

a is a CAccount("Ann", 10)
a.Deposit(5)
Trace(a.sOwner, a.Balance())
s is a CSavings("Bob", 100)
s.Deposit(10)
Trace(s.Balance(), CAccount::BANK)
p is CAccount dynamic
Trace(p = Null)
p = new CAccount("Dyn", 1)
Trace(p.Balance())
DELETE p
Trace(p = Null)

CAccount is a Class
    sOwner is a string
PROTECTED
    nCents is an int
    CONSTANT BANK = "Liaison"
END
PROCEDURE Constructor(sWho is a string, nStart is an int)
:sOwner = sWho
:nCents = nStart * 100
PROCEDURE VIRTUAL Deposit(nAmount is an int)
nCents += nAmount * 100
PROCEDURE Balance() : int
RETURN nCents / 100

CSavings is a Class
    INHERITS FROM CAccount
END
PROCEDURE Constructor(sWho is a string, nStart is an int)
Ancestor.Constructor(sWho, nStart)
PROCEDURE Deposit(nAmount is an int)
Ancestor.Deposit(nAmount * 2)

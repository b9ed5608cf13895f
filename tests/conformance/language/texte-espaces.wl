SI  Vrai   ALORS
			Trace  ( "fonction, blanc, parenthèse" )
  FIN
x  est  un   entier=5;Trace(x)
Trace("abc" [[ 2  A  3 ]])

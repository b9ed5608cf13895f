Trace(0x80, 0xF, 0b101, 32.99, 1e3, 2.5e-3, 1.5E2)
Trace(2147483647, 2147483648, 9223372036854775807)
Trace(-5, - 5, 3 - -2)
n est un entier sur 8 octets = 4294967296
Trace(n)

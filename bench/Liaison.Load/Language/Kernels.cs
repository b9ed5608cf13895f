namespace Liaison.Load.Language;

/// <summary>The kernels.</summary>
internal static partial class Kernels
{
    public static IReadOnlyList<Kernel> All { get; } =
    [
        new("integers: loops, remainders", "integers.wl", Integers),
        new("reals: a Mandelbrot set", "reals.wl", Reals),
        new("a string built by characters", "building.wl", Building),
        new("a buffer grown by assignment", "buffers.wl", Buffers),
        new("a string read by characters", "substrings.wl", Substrings),
        new("an array: add, sort, read", "arrays.wl", Arrays),
        new("an associative array: count words", "associative.wl", Associative),
        new("objects, methods, structures", "objects.wl", Objects),
        new("calls: recursive, by reference", "calls.wl", Calls),
        new("search and extraction of pieces", "pieces.wl", Pieces),
        new("numbers to text and back", "conversions.wl", Conversions),
    ];

    private static long Integers()
    {
        int total = 0;
        for (int start = 1; start <= 1000; start++)
        {
            int n = start;
            while (n != 1)
            {
                n = n % 2 == 0 ? n / 2 : 3 * n + 1;
                total++;
            }

            total += 1_000_003 % start;
        }

        return total;
    }

    private static long Reals()
    {
        int total = 0;
        for (int row = 0; row < 24; row++)
        {
            for (int column = 0; column < 24; column++)
            {
                double cx = column / 8.0 - 2.1;
                double cy = row / 10.0 - 1.2;
                double x = 0;
                double y = 0;
                int n = 0;
                while (x * x + y * y < 4 && n < 100)
                {
                    (x, y) = (x * x - y * y + cx, 2 * x * y + cy);
                    n++;
                }

                total += n;
            }
        }

        return total;
    }

    private static long Arrays()
    {
        var numbers = new List<int>();
        int seed = 12345;
        for (int i = 0; i < 2000; i++)
        {
            seed = (int)((seed * 1103L + 12347) % 65536);
            numbers.Add(seed);
        }

        numbers.Sort();
        long sum = 0;
        for (int i = 0; i < numbers.Count; i++)
            sum += (long)numbers[i] * (i + 1);
        foreach (int number in numbers)
            sum -= number;
        return sum;
    }

    private static long Calls()
    {
        int even = 0;
        int odd = 0;
        for (int i = 1; i <= 10_000; i++)
            Count(i, ref even, ref odd);
        return Fibonacci(18) + even * 3L + odd;
    }

    private static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    private static void Count(int n, ref int even, ref int odd)
    {
        if (n % 2 == 0)
            even += n;
        else
            odd += n;
    }

    private static long Objects()
    {
        var balls = new List<Ball>();
        for (int i = 1; i <= 100; i++)
            balls.Add(new Ball(i, 3 * i));
        for (int turn = 0; turn < 50; turn++)
        {
            foreach (var ball in balls)
                ball.Advance();
        }

        long sum = 0;
        foreach (var ball in balls)
        {
            var place = ball.Place;
            place.X++;
            sum += place.X * 7 + place.Y + ball.Bounces;
        }

        return sum;
    }

    private struct Place
    {
        public int X;
        public int Y;
    }

    private sealed class Ball(int x, int step)
    {
        private Place _place = new() { X = x };

        public Place Place => _place;

        public int Bounces { get; private set; }

        public void Advance()
        {
            _place.X += step;
            _place.Y++;
            if (_place.X > 1000)
            {
                _place.X -= 1000;
                Bounces++;
            }
        }
    }
}

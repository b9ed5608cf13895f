using System.Text;
using Liaison.Fuzz.Running;

namespace Liaison.Fuzz.Corpora;

/// <summary>Text in UTF-8, with characters of all lengths and from the borders of their ranges.</summary>
public static class Texts
{
    private static readonly byte[][] Characters =
    [
        .. new[]
        {
            0, 0x0A, 0x20, 0x41, 0x7F, 0x80, 0xE9, 0x7FF, 0x800, 0xFFF, 0x1000, 0x20AC, 0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFEFF,
            0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFF,
        }.Select(code => Encoding.UTF8.GetBytes(new Rune(code).ToString())),
    ];

    /// <summary>Valid text of about so many bytes.</summary>
    public static byte[] Valid(FuzzRandom random, int size)
    {
        List<byte> text = new(size + 4);
        bool mostlyAscii = random.OneIn(2);
        while (text.Count < size)
        {
            if (mostlyAscii && !random.OneIn(20))
                text.Add((byte)random.Between(0x20, 0x7E));
            else
                text.AddRange(random.Pick(Characters));
        }

        return [.. text];
    }
}

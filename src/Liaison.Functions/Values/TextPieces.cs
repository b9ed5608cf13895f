using System.Collections;
using System.Runtime.InteropServices;

namespace Liaison.Functions;

/// <summary>The pieces of a text between separators, cut one after the other as a loop asks for them.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextPieces : IEnumerable<(string Piece, int Position, int Rank)>
{
    private readonly string _text;
    private readonly string _separator;

    internal TextPieces(string text, string separator)
    {
        _text = text;
        _separator = separator;
    }

    /// <summary>Begins with the first piece. Loops use this one, which needs no object.</summary>
    public Enumerator GetEnumerator() => new(_text, _separator);

    IEnumerator<(string Piece, int Position, int Rank)> IEnumerable<(string Piece, int Position, int Rank)>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A place between the pieces.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator : IEnumerator<(string Piece, int Position, int Rank)>
    {
        private readonly string _text;
        private readonly string _separator;

        // Where the next piece begins; -1 when there is none.
        private int _next;

        internal Enumerator(string text, string separator)
        {
            _text = text;
            _separator = separator;
            _next = text.Length > 0 ? 0 : -1;
        }

        /// <summary>The piece with its position, from 1, and its rank, from 1.</summary>
        public (string Piece, int Position, int Rank) Current { readonly get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next piece.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext()
        {
            if (_next < 0)
                return false;
            int start = _next;
            int end = _separator.Length == 0 ? -1 : _text.IndexOf(_separator, start, StringComparison.Ordinal);
            _next = end < 0 ? -1 : end + _separator.Length;
            Current = (_text[start..(end < 0 ? _text.Length : end)], start + 1, Current.Rank + 1);
            return true;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        /// <inheritdoc/>
        public void Reset() => this = new(_text, _separator);
    }
}

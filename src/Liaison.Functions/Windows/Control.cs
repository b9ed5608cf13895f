using System.Collections.Concurrent;
using Liaison.Functions.Errors;

namespace Liaison.Functions;

/// <summary>
/// A control of a window, or the window itself, kept in memory: nothing is drawn. It is a table or a list from the first row
/// that it is given; its value is then the subscript of the selected row. Safe to use from several threads.
/// </summary>
public sealed class Control
{
    private readonly ConcurrentDictionary<string, Value> _properties = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private readonly List<List<Value>> _rows = [];
    private readonly List<Control> _columns = [];
    private readonly Control? _container;
    private bool _hasRows;
    private int _selected;
    private int _visited;

    /// <summary>Makes a control.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="container">
    /// The control that it is in, or null. When that one is a table, the new one is its next column, and its value that of the
    /// cell in the current row: the row that a loop visits, else the selected one.
    /// </param>
    public Control(string name, Control? container = null)
    {
        Name = name;
        _container = container;
        if (container is null)
            return;
        lock (container._turn) container._columns.Add(this);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    /// <value>The empty text.</value>
    public Value Value
    {
        get
        {
            if (_container is { _hasRows: true } table)
                return table.Cell(table.Current, this);
            return _hasRows ? Selected : _properties.GetValueOrDefault("Value", "");
        }
        set
        {
            if (_container is { _hasRows: true } table)
                table.SetCell(table.Current, this, value);
            else if (_hasRows)
                Select((int)(long)value);
            else
                _properties["Value"] = value;
        }
    }

    /// <summary>The number of rows.</summary>
    public int Count
    {
        get
        {
            lock (_turn) return _rows.Count;
        }
    }

    /// <summary>The selected row, -1 when there is none.</summary>
    internal int Selected => Volatile.Read(ref _selected) is > 0 and var row ? row : -1;

    /// <summary>Whether it is a column of a table.</summary>
    internal bool IsColumn => _container is { _hasRows: true };

    private int Current => Volatile.Read(ref _visited) is > 0 and var row ? row : Selected;

    /// <summary>A property by its id in the vocabulary, or by the fold of a name that is not there; any value is kept.</summary>
    public Value this[string property]
    {
        get => property switch
        {
            nameof(Value) => Value,
            nameof(Count) => Count,
            "Empty" => Count == 0,
            _ => _properties.TryGetValue(property, out var value) ? value : property switch
            {
                "Visible" => true,
                "State" => English.Active,
                "Caption" => "",
                _ => Value.Null,
            },
        };
        set
        {
            if (property == nameof(Value))
                Value = value;
            else
                _properties[property] = value;
        }
    }

    /// <summary>What stands in a row: in the cell of a column, else in the first cell.</summary>
    /// <exception cref="LiaisonException">5002: there is no such row.</exception>
    public Value this[long row]
    {
        get => IsColumn ? _container!.Cell(row, this) : Cell(row, null);
        set
        {
            if (IsColumn)
                _container!.SetCell(row, this, value);
            else
                SetCell(row, null, value);
        }
    }

    /// <summary>The subscripts of the rows, those that come while they are visited too. Meanwhile a row is the current one of its table.</summary>
    /// <param name="isReversed">Whether the last row comes first.</param>
    public IEnumerable<int> Rows(bool isReversed = false)
    {
        int before = _visited;
        try
        {
            for (int row = isReversed ? Count : 1; row >= 1 && row <= Count; row += isReversed ? -1 : 1)
            {
                Volatile.Write(ref _visited, row);
                yield return row;
            }
        }
        finally
        {
            Volatile.Write(ref _visited, before);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal int Add(ReadOnlySpan<Value> cells)
    {
        lock (_turn)
        {
            _hasRows = true;
            _rows.Add([.. cells]);
            return _rows.Count;
        }
    }

    internal void Change(long row, ReadOnlySpan<Value> cells)
    {
        lock (_turn) _rows[IndexOf(row)] = [.. cells];
    }

    internal void Delete(long row)
    {
        lock (_turn)
        {
            _rows.RemoveAt(IndexOf(row));
            // The selection stays on its row; that of the row itself passes to the one that takes its place.
            _selected = Math.Min(row < _selected ? _selected - 1 : _selected, _rows.Count);
        }
    }

    internal void DeleteAll()
    {
        lock (_turn)
        {
            _hasRows = true;
            _rows.Clear();
            _selected = 0;
        }
    }

    internal void Select(int row)
    {
        lock (_turn) _selected = row < 1 ? 0 : IndexOf(row) + 1;
    }

    /// <summary>The first row from <paramref name="start"/> on of which a cell fits, or the cell of this column; -1 when there is none.</summary>
    internal int Seek(Predicate<Value> fits, int start)
    {
        if (IsColumn)
            return _container!.Seek(fits, start, this);
        return Seek(fits, start, null);
    }

    private int Seek(Predicate<Value> fits, int start, Control? column)
    {
        lock (_turn)
        {
            for (int row = Math.Max(start, 1); row <= _rows.Count; row++)
            {
                if (column is null ? _rows[row - 1].Exists(fits) : fits(Read(row - 1, column)))
                    return row;
            }
        }

        return -1;
    }

    private Value Cell(long row, Control? column)
    {
        lock (_turn) return row < 1 && column is not null ? "" : Read(IndexOf(row), column);
    }

    private Value Read(int index, Control? column)
    {
        int cell = Position(column);
        return cell < _rows[index].Count ? _rows[index][cell] : "";
    }

    private void SetCell(long row, Control? column, Value value)
    {
        lock (_turn)
        {
            var cells = _rows[IndexOf(row)];
            int cell = Position(column);
            while (cells.Count <= cell) cells.Add("");
            cells[cell] = value;
        }
    }

    private int Position(Control? column) => column is null ? 0 : _columns.IndexOf(column);

    private int IndexOf(long row) => row >= 1 && row <= _rows.Count ? (int)row - 1 : throw Fatal.Subscript(row, _rows.Count);
}

namespace Liaison.Functions;

/// <summary>The functions about tables and lists, whose rows are counted from 1.</summary>
public static class TableFunctions
{
    /// <summary>Adds a row at the end.</summary>
    /// <param name="control">The table or list.</param>
    /// <param name="cells">What stands in its cells, column by column.</param>
    /// <returns>Its subscript.</returns>
    public static int AddRow(Control control, params ReadOnlySpan<Value> cells) => control.Add(cells);

    /// <summary>Adds an item at the end of a list.</summary>
    /// <returns>Its subscript.</returns>
    public static int AddItem(Control control, Value value) => control.Add([value]);

    /// <summary>Replaces what stands in a row.</summary>
    /// <exception cref="LiaisonException">5002: there is no such row.</exception>
    public static void ChangeRow(Control control, int row, params ReadOnlySpan<Value> cells) => control.Change(row, cells);

    /// <summary>Deletes a row.</summary>
    /// <param name="control">The table or list.</param>
    /// <param name="row">Its subscript; null means the selected one.</param>
    /// <exception cref="LiaisonException">5002: there is no such row.</exception>
    public static void DeleteRow(Control control, int? row = null) => control.Delete(row ?? control.Selected);

    /// <summary>Deletes all rows.</summary>
    public static void DeleteAll(Control control) => control.DeleteAll();

    /// <summary>The number of rows.</summary>
    public static int CountRows(Control control) => control.Count;

    /// <summary>Makes a row the selected one.</summary>
    /// <param name="control">The table.</param>
    /// <param name="row">Its subscript.</param>
    /// <exception cref="LiaisonException">5002: there is no such row.</exception>
    public static void Select(Control control, int row) => control.Select(row);

    /// <summary>Looks for a row.</summary>
    /// <param name="control">A column of a table, or a table: then any of its cells.</param>
    /// <param name="wanted">What stands in the cell.</param>
    /// <param name="isExact">Whether the cell is equal; otherwise it is enough that it begins so.</param>
    /// <param name="start">The row to begin with.</param>
    /// <returns>Its subscript, -1 when there is none.</returns>
    public static int Seek(Control control, Value wanted, bool isExact = true, int start = 1) =>
        control.Seek(isExact ? cell => cell == wanted : cell => cell.ToString().StartsWith(wanted.ToString(), StringComparison.Ordinal), start);
}

using Liaison.Functions.Tests.Stages;
using static Liaison.English;

namespace Liaison.Functions.Tests.Windows;

public sealed class ControlTests
{
    [Fact]
    public void A_control_keeps_a_value_and_any_property()
    {
        using var stage = new Stage();
        var control = new Control("EDT_Name");
        Assert.Equal(("", true, Active, "", true), ((string)control.Value, (bool)control["Visible"], (int)(long)control["State"], (string)control["Caption"], control["colour"].IsNull));
        control["Value"] = "Ada";
        control["colour"] = 255;
        Assert.Equal(("Ada", "Ada", 255L), ((string)control.Value, (string)control["Value"], (long)control["colour"]));
    }

    [Fact]
    public void A_column_reads_and_writes_the_row_that_a_loop_visits_else_the_selected_one()
    {
        using var stage = new Stage();
        var table = new Control("TABLE");
        var name = new Control("COL_Name", table);
        var price = new Control("COL_Price", table);
        Assert.Equal((1, 2), (TableAddLine(table, "bread", 2), TableAddLine(table, "milk")));
        Assert.Equal(("", -1), ((string)name.Value, (int)(long)table.Value));
        TableSelectPlus(table, 1);
        foreach (var row in table.Rows()) price.Value = 10 * row;
        Assert.Equal(("bread", 10L, 20L), ((string)name.Value, (long)price.Value, (long)price[2]));
        Assert.Equal((2, -1, 2), (TableSeek(name, "milk"), TableSeek(name, "bread", true, 2), TableSeek(table, 20)));
        TableDelete(table);
        Assert.Equal(("milk", 1, 1L), ((string)name.Value, TableCount(table), (long)table["Count"]));
        Stage.AssertRaises(5002, () => TableModifyLine(table, 2, "tea"));
        Stage.AssertRaises(5002, () => TableSelectPlus(table, 2));
        TableDeleteAll(table);
        Stage.AssertRaises(5002, () => TableDelete(table));
    }

    [Fact]
    public void A_control_inside_one_that_is_no_table_has_a_value_of_its_own()
    {
        using var stage = new Stage();
        var inside = new Control("EDT_Inside", new Control("TAB_Outside")) { Value = 5 };
        Assert.Equal(5L, (long)inside.Value);
    }

    [Fact]
    public void The_selection_stays_on_its_row_when_one_above_goes()
    {
        using var stage = new Stage();
        var list = new Control("LIST");
        foreach (var item in new[] { "a", "b", "c" }) ListAdd(list, item);
        list.Value = 3;
        ListDelete(list, 1);
        Assert.Equal(("c", 2), ((string)list[(long)list.Value], ListCount(list)));
    }

    [Fact]
    public void Closing_a_window_that_is_being_opened_leaves_the_windows_that_it_opened_too()
    {
        using var stage = new Stage();
        var outer = new Procedure("Outer", () => { });
        var ends = new List<string>();
        var inner = new Procedure("Inner", () =>
        {
            Close(outer, "closed from within");
            ends.Add("inner goes on");
        });
        outer = new Procedure("Outer", () =>
        {
            try
            {
                Open(inner);
            }
            finally
            {
                ends.Add("outer is left");
            }
        });
        Assert.Equal("closed from within", (string)Open(outer));
        Assert.Equal(["outer is left"], ends, StringComparer.Ordinal);
        // Nothing is being opened any more.
        Close(outer);
        Close();
    }
}

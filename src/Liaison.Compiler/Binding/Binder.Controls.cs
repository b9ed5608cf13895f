using Liaison.Compiler.Exports;

namespace Liaison.Compiler.Binding;

/// <content>Windows and controls that are kept in memory.</content>
internal sealed partial class Binder
{
    private const string ControlFamily = "Windows";

    /// <summary>For each element the names that stand where only a control can, if nothing declares them, with the table that a column is of.</summary>
    private readonly Dictionary<ElementSymbol, Dictionary<string, (string Name, string? Table)>> _implied = [];

    private bool HasControls => _options.HeadlessControls;

    private bool IsProvided(FunctionEntry function) => function.Available && (HasControls || function.Family.Id != ControlFamily);

    private void DeclareControls(ElementSymbol element, IReadOnlyList<ElementControl> controls)
    {
        element.Window = AddControl(element.Name, null);
        foreach (var control in controls)
        {
            var container = control.Container is { } name ? element.Globals.GetValueOrDefault(Fold.Of(name)) : null;
            if (!element.Globals.ContainsKey(Fold.Of(control.Name))) element.Globals.Add(Fold.Of(control.Name), AddControl(control.Name, container));
        }
    }

    private VariableSymbol AddControl(string name, VariableSymbol? container)
    {
        var control = new VariableSymbol(name, TypeSymbol.Control, VariableKind.Global, null, null) { IsDeclared = true, Container = container };
        _program.Globals.Add(control);
        return control;
    }

    private void FindImpliedControls(SyntaxTree tree)
    {
        var element = _elementOfTree[tree];
        if (!_implied.TryGetValue(element, out var implied)) _implied[element] = implied = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        void Imply(ExpressionSyntax? expression, string? table = null)
        {
            if (expression is IdentifierNameSyntax { Name: { Length: > 0 } name }) implied.TryAdd(Fold.Of(name), (name, table));
        }

        static FunctionEntry? FunctionOf(CallExpressionSyntax call) => call.Expression is IdentifierNameSyntax function ? Words.FindFunction(function.Name) : null;

        var nodes = tree.Root.DescendantsAndSelf().ToList();
        var calls = nodes.OfType<CallExpressionSyntax>().ToList();
        foreach (var call in calls)
        {
            if (FunctionOf(call) is { } function && TakesControl(function) && function.Id != "Windows.Seek") Imply(call.Arguments.Arguments is [var first, ..] ? first : null);
            else if (call.Expression is MemberAccessSyntax member && ControlFunction(member.Name.Text) is not null) Imply(member.Expression);
        }

        // What a loop over rows is the first to name is a column.
        var loops = nodes.OfType<ForEachStatementSyntax>().Where(loop => loop.KindKeyword?.Is(Keyword.Row) == true).ToList();
        var searched = calls.Where(call => FunctionOf(call) is { Id: "Windows.Seek" }).SelectMany(call => call.Arguments.Arguments.Take(1)).ToHashSet();
        var named = nodes.OfType<IdentifierNameSyntax>().Where(name => !searched.Contains(name) && !loops.Exists(loop => name.Span.Start >= loop.Body.Span.Start && name.Span.Start < loop.Body.Span.End)).ToList();
        foreach (var loop in loops)
        {
            Imply(loop.Source);
            var before = named.Where(name => name.Span.Start < loop.Span.Start).Select(name => Fold.Of(name.Name)).ToHashSet(StringComparer.Ordinal);
            foreach (var name in loop.Body.DescendantsAndSelf().OfType<IdentifierNameSyntax>().Where(name => !before.Contains(Fold.Of(name.Name)))) Imply(name, (loop.Source as IdentifierNameSyntax)?.Name);
        }

        // What is searched may be a column as well.
        foreach (var call in calls.Where(call => FunctionOf(call) is { } function && TakesControl(function))) Imply(call.Arguments.Arguments is [var first, ..] ? first : null);
        foreach (var member in nodes.OfType<MemberAccessSyntax>().Where(member => member.Operator.Kind == SyntaxKind.DotDotToken)) Imply(member.Expression);
    }

    /// <summary>The control that a name stands for which nothing declares; null when it is used as something else.</summary>
    private VariableSymbol? ImpliedControl(string fold)
    {
        if (!HasControls || !_implied[CurrentElement].TryGetValue(fold, out var implied)) return null;
        if (CurrentElement.Globals.TryGetValue(fold, out var known)) return known.Type.Kind == TypeKind.Control ? known : null;
        var table = implied.Table is { } name && Fold.Of(name) != fold ? FindVariable(Fold.Of(name)) ?? ImpliedControl(Fold.Of(name)) : null;
        var control = AddControl(implied.Name, table is { Type.Kind: TypeKind.Control } ? table : null);
        CurrentElement.Globals.Add(fold, control);
        return control;
    }

    // A control by itself is its value.
    private static BoundControlProperty ValueOf(VariableSymbol control) => new(new BoundVariable(control), nameof(Keyword.Value));

    /// <summary>The control whose value the expression is; null for all others.</summary>
    private static BoundExpression? ControlOf(BoundExpression? expression) => expression is BoundControlProperty { Property: nameof(Keyword.Value), Control: var control } ? control : null;

    private BoundControlProperty MemberOfControl(BoundExpression control, SyntaxToken name)
    {
        var fold = Fold.Of(name.Text);
        if (FindVariable(fold) is { Type.Kind: TypeKind.Control } inside) return ValueOf(inside);
        var property = Keywords.Find(fold).FirstOrDefault(entry => entry.Kind == KeywordKind.Member);
        return new BoundControlProperty(control, property?.Id.ToString() ?? fold);
    }

    private BoundExpression CurrentControl(IdentifierNameSyntax syntax, bool isSelf)
    {
        if (!HasControls) return NotProvided(syntax, syntax.Name);
        var root = RootOf(_process);
        var element = CurrentElement;
        if (isSelf && root.IsEvent && element.Globals.GetValueOrDefault(Fold.Of(root.Name.Split('.') is [_, var control, ..] ? control : "")) is { Type.Kind: TypeKind.Control } self) return ValueOf(self);
        return ValueOf(element.Kind == ElementKind.Window ? element.Window! : _shared.Window ??= AddControl(syntax.Name, null));
    }

    private static bool TakesControl(FunctionEntry function) => function.Syntaxes[0].Parameters is [{ Types: [{ Id: "control" }, ..] }, ..];

    // "T.AjouteLigne(…)" is the function of that name behind the word for tables or for lists.
    private static FunctionEntry? ControlFunction(string name)
    {
        foreach (var family in Words.Functions.Where(function => function.Id is "Windows.CountRows" or "Windows.CountItems"))
        {
            var count = Keywords.Entry(Keyword.Count).Name;
            var found = Words.FindFunction(family.Name.French[..^count.French.Length] + name) ?? Words.FindFunction(family.Name.English[..^count.English.Length] + name);
            if (found is { Family.Id: ControlFamily }) return found;
        }

        return null;
    }

    private BoundStatement BindRows(ForEachStatementSyntax syntax)
    {
        var source = BindValue(syntax.Source);
        var variables = LoopVariables(syntax, [TypeSymbol.Int32]);
        var body = LoopBody(syntax, variables);
        if (ControlOf(source) is { } table) return new BoundForEachElement(syntax, variables, table, syntax.IsReversed, body);
        if (!source.Type.IsError) Report(syntax.Source, 2031, TypeName("from", source.Type), TypeName("to", TypeSymbol.Control));
        return new BoundNothing(syntax);
    }
}

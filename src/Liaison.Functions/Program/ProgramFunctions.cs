using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Liaison.Functions.Errors;
using Liaison.Functions.Program;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions;

/// <summary>The functions about the program itself, and its life from its main process to its end.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The functions of a family are reached in one way, by the runtime.")]
public sealed class ProgramFunctions
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(1);

    private readonly LiaisonRuntime _runtime;
    private readonly List<Action> _last = [];
    private readonly LastingObjects _objects = new();
    private StrongBox<int>? _end;
    private int _fault;

    internal ProgramFunctions(LiaisonRuntime runtime)
    {
        _runtime = runtime;
        KeepAlive = new KeepAlive(() => runtime.MainThread.Wake());
    }

    /// <summary>The exit code that the program has asked to end with, from whatever thread; null as long as it has not.</summary>
    public int? ExitCode => Volatile.Read(ref _end)?.Value;

    internal KeepAlive KeepAlive { get; }

    /// <summary>
    /// Runs a program in this thread, which becomes the main thread: its main process, then what comes for the main thread,
    /// until nothing keeps the program alive or it asks to end. Then its threads are stopped and its sockets closed.
    /// </summary>
    /// <param name="main">The main process.</param>
    /// <returns>The exit code: what the program has asked for; 4 after an exception that nobody handled; else 0.</returns>
    public int Run(Action main)
    {
        ArgumentNullException.ThrowIfNull(main);
        void Note(CallbackFailure failure) => Fail(failure.Exception, "");
        _runtime.CallbackFailed += Note;
        try
        {
            _runtime.MainThread.RunProgram(main, () => ExitCode is not null || KeepAlive.IsEmpty);
        }
        catch (ProgramEndException end)
        {
            EndWith(end.ExitCode);
        }
        catch (Exception error) when (error is not FlowException)
        {
            Fail(error, "");
        }
        finally
        {
            _runtime.CallbackFailed -= Note;
        }

        _runtime.Threads.StopAll(TimeToStop);
        DoLast();
        Blocking.Wait(_runtime.Sockets.CloseAllAsync(), TimeToStop);
        return ExitCode ?? Volatile.Read(ref _fault);
    }

    /// <summary>Ends the program: its threads stop, its sockets are closed in good order.</summary>
    /// <exception cref="ProgramEndException">Always: this thread is left at once.</exception>
    public void End() => End(0);

    /// <summary>Ends the program with an exit code.</summary>
    /// <exception cref="ProgramEndException">Always: this thread is left at once.</exception>
    public void End(int exitCode)
    {
        AskToEnd(exitCode);
        throw new ProgramEndException(exitCode);
    }

    /// <summary>Shows a message and ends the program.</summary>
    /// <exception cref="ProgramEndException">Always: this thread is left at once.</exception>
    public void End(string message)
    {
        _runtime.Options.Host.Show(new Output("Program.End", [message], message, IsError: false));
        End(0);
    }

    /// <summary>Has the program end from outside, such as on a signal of the system.</summary>
    /// <param name="exitCode">What it ends with; the first one counts.</param>
    public void AskToEnd(int exitCode)
    {
        EndWith(exitCode);
        _runtime.MainThread.Wake();
    }

    /// <summary>
    /// Has something done when the program ends, when its threads have stopped and before its sockets are closed. What was asked
    /// for last comes first; an exception in it is that of the program and keeps nothing else from being done.
    /// </summary>
    public void AtEnd(Action last) => _last.Add(last);

    /// <summary>
    /// Has an object end with the program, after what <see cref="AtEnd(Action)"/> was asked for, if it is in use until then. The
    /// object is not kept alive for that.
    /// </summary>
    public void AtEnd(IEnding made) => _objects.Add(made);

    /// <summary>Whether the program is being tried out.</summary>
    public bool InTest() => _runtime.Options.Host.IsTest;

    /// <summary>What the program was started with: one argument, or all of them with blanks between.</summary>
    /// <param name="rank">The rank of the argument, from 1; 0 means all.</param>
    public string CommandLine(int rank = 0)
    {
        var arguments = _runtime.Options.Host.Arguments;
        return rank == 0 ? string.Join(' ', arguments) : rank > 0 && rank <= arguments.Count ? arguments[rank - 1] : "";
    }

    /// <summary>A variable of the environment; "" when there is none.</summary>
    public string Environment(string name) => System.Environment.GetEnvironmentVariable(name) ?? "";

    /// <summary>Something about the file of the program; "" for what is not known.</summary>
    /// <param name="kind">A constant of the family FileInformation.</param>
    public static string FileInformation(int kind) => kind switch
    {
        ConstantValues.FileInformation.Path => System.Environment.ProcessPath ?? "",
        ConstantValues.FileInformation.Name => AppDomain.CurrentDomain.FriendlyName,
        ConstantValues.FileInformation.Directory => PathFunctions.ProgramDirectory(),
        ConstantValues.FileInformation.Process => Conversion.ToText(System.Environment.ProcessId),
        _ => "",
    };

    /// <summary>Something about the project; "" for what is not known.</summary>
    /// <param name="kind">A constant of the family ProjectInformation.</param>
    public static string ProjectInformation(int kind) =>
        kind is ConstantValues.ProjectInformation.Name or ConstantValues.ProjectInformation.Program ? AppDomain.CurrentDomain.FriendlyName : "";

    /// <summary>Calls a procedure by its name.</summary>
    /// <param name="name">Compared by fold.</param>
    /// <param name="kind">A constant of the family ProcessType.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="LiaisonException">5006: no procedure has this name.</exception>
    public Value Execute(string name, int kind, params ReadOnlySpan<Value> arguments) => Procedure.Find(name).Invoke(arguments);

    // The first one counts.
    private void EndWith(int exitCode) => Interlocked.CompareExchange(ref _end, new StrongBox<int>(exitCode), null);

    private void DoLast()
    {
        foreach (var last in Enumerable.Reverse(_last).Concat(_objects.Take().Select(static made => (Action)made.End)))
        {
            try
            {
                last();
            }
            catch (FlowException)
            {
                // The program is ending already.
            }
#pragma warning disable CA1031 // What is thrown here is the program's: it is shown, and keeps nothing else from being done.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Fail(error, "");
            }
        }
    }

    /// <summary>An exception that nobody has handled: it is shown, and ends the program or only its thread.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="thread">The name of the thread of the program that it has ended; "" for the main thread.</param>
    internal void Fail(Exception error, string thread)
    {
        var language = _runtime.Language;
        var failure = ExceptionFilter.Translate(error).Failure;
        if (thread.Length > 0)
        {
            failure = new Attempt(_runtime, "", "").Describe(
                5009, ("thread", ShownText.Of(thread)), ("detail", new(failure.Message(Vocabulary.Language.French), failure.Message(Vocabulary.Language.English))));
        }

        string message = failure.Message(language);
        string hint = failure.Hint(language);
        string[] lines = [message, .. ProgramStack.Of(error).Split("\r\n"), hint.Length > 0 ? Failure.Item("Hint", hint, language) : ""];
        string code = failure.Code.ToString(CultureInfo.InvariantCulture);
        _runtime.Options.Host.Show(new Output("Program.End", [code, message, thread], string.Join("\r\n  ", lines.Where(static line => line.Length > 0)), IsError: true) { Failure = failure });
        Interlocked.CompareExchange(ref _fault, 4, 0);
        if (thread.Length == 0 || _runtime.Options.StrictThreads)
            AskToEnd(4);
    }
}

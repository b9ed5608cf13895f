using Liaison.Functions.Errors;
using Liaison.Functions.Settings;
using Liaison.Vocabulary;
using Parameter = Liaison.Vocabulary.ConstantValues.Setting;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    private readonly KeptSettings _kept = new();

    /// <summary>
    /// What holds for sockets made afterwards: a sum of constants of the family OptionFlag. The same as the setting of that name.
    /// </summary>
    /// <exception cref="LiaisonException">100204: an unknown flag.</exception>
    public int Option
    {
        get => OptionViews.FlagsOf(_runtime.Options);
        set => ChangeProcess(new Attempt(_runtime, "Sockets.Option", ""), Parameter.OptionFlags, value);
    }

    /// <summary>How the socket functions work: reads a setting of the process.</summary>
    /// <param name="parameter">A constant of the family Setting.</param>
    /// <exception cref="LiaisonException">100204: no such setting.</exception>
    public SettingValue Setting(int parameter)
    {
        var attempt = new Attempt(_runtime, "Sockets.Setting", "");
        var value = Find(attempt, parameter).Read(_runtime.Options);
        attempt.Succeed();
        return value;
    }

    /// <summary>Changes a setting of the process, for sockets made afterwards.</summary>
    /// <param name="parameter">A constant of the family Setting.</param>
    /// <param name="value">
    /// A truth, a number, a text or a constant, as the setting needs it. Delays are milliseconds or a duration, sizes bytes;
    /// 0 means no limit, or off.
    /// </param>
    /// <returns>The value that held before.</returns>
    /// <exception cref="LiaisonException">100204: no such setting, or an unknown constant as its value. 100205: the value is impossible.</exception>
    public SettingValue Setting(int parameter, SettingValue value) =>
        ChangeProcess(new Attempt(_runtime, "Sockets.Setting", ""), parameter, value);

    /// <summary>Reads a setting as it holds for one socket, open or to be made.</summary>
    /// <param name="name">The name of the socket.</param>
    /// <param name="parameter">A constant of the family Setting.</param>
    /// <exception cref="LiaisonException">
    /// 100202: the name is empty or too long. 100204: no such setting. 100205: it holds for the process only.
    /// </exception>
    public SettingValue Setting(string name, int parameter)
    {
        var attempt = Begin("Sockets.Setting", name);
        var value = FindForSocket(attempt, parameter).Read(_table.Find(name)?.Options ?? OptionsFor(name));
        attempt.Succeed();
        return value;
    }

    /// <summary>
    /// Changes a setting for one socket. An open one works by it from now on, as far as it still can; else it is kept for
    /// the next creation under the name, for the last 4,096 names. A listener hands it to the channels that it accepts.
    /// </summary>
    /// <param name="name">The name of the socket.</param>
    /// <param name="parameter">A constant of the family Setting.</param>
    /// <param name="value">As in the form for the process.</param>
    /// <returns>The value that held before.</returns>
    /// <exception cref="LiaisonException">
    /// 100202: the name is empty or too long. 100204: no such setting, or an unknown constant as its value. 100205: the value
    /// is impossible, or the setting holds for the process only.
    /// </exception>
    public SettingValue Setting(string name, int parameter, SettingValue value)
    {
        var attempt = Begin("Sockets.Setting", name);
        var setting = FindForSocket(attempt, parameter);
        Check(attempt, setting, value);
        var socket = _table.Find(name);
        var previous = setting.Read(socket?.Change(options => setting.With(options, value)) ?? OptionsFor(name));
        if (socket is null || (setting.Scope == SettingScope.Beginning && socket is not (ListeningSocket or CallbackListener)))
            _kept.Keep(name, setting, value);
        attempt.Succeed();
        return previous;
    }

    private SettingValue ChangeProcess(Attempt attempt, int parameter, SettingValue value)
    {
        var setting = Find(attempt, parameter);
        Check(attempt, setting, value);
        var previous = _runtime.Change(options => setting.With(options, value));
        attempt.Succeed();
        return setting.Read(previous);
    }

    /// <summary>How a socket that is made now under this name works.</summary>
    private LiaisonOptions OptionsFor(string name) => _kept.Apply(name, _runtime.Options);

    /// <summary>The creation under the name that settings have waited for is done; they may have become more meanwhile.</summary>
    private void Settle(string name, NamedSocket socket)
    {
        if (_kept.Take(name) is { } kept)
            socket.Change(kept);
    }

    private static Setting Find(Attempt attempt, int parameter) => SettingTable.Find(parameter)
        ?? throw attempt.Raise(100204, ("value", ShownText.Of(parameter)), ("setting", ShownText.Of(parameter)));

    private static Setting FindForSocket(Attempt attempt, int parameter)
    {
        var setting = Find(attempt, parameter);
        return setting.Scope == SettingScope.Process
            ? throw attempt.Raise(
                100205, ("argument", ShownText.Of(attempt.Socket)), ("detail", Messages.Detail("ProcessOnly")), NameOf(setting))
            : setting;
    }

    private static void Check(Attempt attempt, Setting setting, SettingValue value)
    {
        if (setting.Form.ProblemOf(value) is not { } problem)
            return;
        var shown = setting.IsShown ? ShownText.FromOutside(value) : NameOf(setting).Value;
        throw setting.Form.IsConstant
            ? attempt.Raise(100204, ("value", shown), NameOf(setting))
            : attempt.Raise(100205, ("argument", shown), ("detail", problem), NameOf(setting));
    }

    private static (string Name, BilingualText Value) NameOf(Setting setting) =>
        ("setting", Words.Constants.First(constant => constant.Value == setting.Constant).Name);
}

using System.Diagnostics.CodeAnalysis;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Liaison.Functions.Errors;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Network;

/// <summary>The functions about the network that the socket functions need.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The functions of a family are reached in one way, by the runtime.")]
public sealed class NetworkFunctions
{
    private readonly LiaisonRuntime _runtime;

    internal NetworkFunctions(LiaisonRuntime runtime) => _runtime = runtime;

    /// <summary>An address of this machine.</summary>
    /// <param name="rank">1 is the address used towards the default route; beyond the last: "".</param>
    /// <exception cref="LiaisonException">100205: a rank below 1.</exception>
    public string IPAddress(int rank) => IPAddress("", rank);

    /// <summary>An address of a machine, IPv4 first. An address gives itself.</summary>
    /// <param name="machine">A host name or an address; "" means this machine.</param>
    /// <param name="rank">Counts from 1 through the addresses; beyond the last: "".</param>
    /// <returns>"", with error 100220, when the machine is unknown.</returns>
    /// <exception cref="LiaisonException">100205: a rank below 1, or control characters in the name.</exception>
    public string IPAddress(string machine = "", int rank = 1)
    {
        var attempt = new Attempt(_runtime, "Network.IPAddress", "");
        if (rank < 1)
            throw attempt.Raise(100205, ("argument", ShownText.Of(rank)), ("detail", Messages.Detail("AtLeastOne")), HostOf(machine));
        attempt.CheckAddress(machine ?? "", HostOf(machine));
        try
        {
            var addresses = string.IsNullOrEmpty(machine)
                ? HostAddresses.OfThisMachine()
                : Blocking.Result(HostAddresses.FindAsync(machine, _runtime.Options.Client.Resolve));
            attempt.Succeed();
            return rank <= addresses.Count ? addresses[rank - 1].ToString() : "";
        }
        catch (SocketException)
        {
            attempt.Fail(100220, HostOf(machine));
            return "";
        }
    }

    /// <summary>The name of this machine.</summary>
    public string MachineName() => Environment.MachineName;

    /// <summary>The name of the user that the program runs for.</summary>
    public string UserName() => Environment.UserName;

    /// <summary>The addresses of this machine, separated by CR LF; first the one used towards the default route.</summary>
    public string Addresses() => string.Join("\r\n", HostAddresses.OfThisMachine());

    /// <summary>Whether a machine answers an echo request of ICMP. Blocks until it does, or for the limit.</summary>
    /// <param name="machine">A host name or an address.</param>
    /// <param name="limit">In milliseconds.</param>
    /// <returns>False without an error when nothing answers; with error 100220 when the machine is unknown.</returns>
    public bool Ping(string machine, int limit = 1000)
    {
        var attempt = new Attempt(_runtime, "Network.Ping", "");
        attempt.CheckAddress(machine ?? "", HostOf(machine));
        try
        {
            var addresses = Blocking.Result(HostAddresses.FindAsync(machine ?? "", _runtime.Options.Client.Resolve));
            attempt.Succeed();
            using var ping = new Ping();
            return ping.Send(addresses[0], Math.Max(limit, 1)).Status == IPStatus.Success;
        }
        catch (SocketException)
        {
            return attempt.Fail(100220, HostOf(machine));
        }
        catch (PingException)
        {
            return false;
        }
    }

    private static (string, BilingualText) HostOf(string? machine) => ("host", ShownText.FromOutside(machine ?? ""));
}

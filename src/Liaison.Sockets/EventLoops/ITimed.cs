namespace Liaison.Sockets;

/// <summary>Somebody who is called at a time.</summary>
internal interface ITimed
{
    void OnDue(long now);
}

namespace Liaison.Functions.Tests.Stages;

/// <summary>Which end of a connection is ours.</summary>
public enum Side
{
    Channel,
    Client,
}

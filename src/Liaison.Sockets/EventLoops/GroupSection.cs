namespace Liaison.Sockets;

/// <summary>Those connections of a group that belong to one loop. Used by its thread.</summary>
internal sealed class GroupSection(ConnectionGroup group)
{
    private readonly List<Membership> _members = [];

    public ConnectionGroup Group => group;

    public int Count => _members.Count;

    public LoopConnection this[int index] => _members[index].Connection;

    /// <summary>Takes a connection in.</summary>
    /// <param name="connection">The new member.</param>
    /// <param name="next">Its other memberships.</param>
    public Membership Add(LoopConnection connection, Membership? next)
    {
        var membership = new Membership(this, connection) { Index = _members.Count, Next = next };
        _members.Add(membership);
        return membership;
    }

    /// <summary>The last one takes the place of the one that goes: the order within a group means nothing.</summary>
    public void Remove(Membership membership)
    {
        var last = _members[^1];
        _members[membership.Index] = last;
        last.Index = membership.Index;
        _members.RemoveAt(_members.Count - 1);
    }

    /// <summary>A connection in a section; those of one connection are a chain, which takes least room where it is in one or none.</summary>
    internal sealed class Membership(GroupSection section, LoopConnection connection)
    {
        public GroupSection Section => section;

        public LoopConnection Connection => connection;

        public int Index { get; set; }

        public Membership? Next { get; set; }
    }
}

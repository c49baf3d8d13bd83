using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Language;

/// <summary>
/// Nodes whose list has not come to its end. A list within a list lies on top of it, so that one buffer serves a whole document
/// and each list is allocated once, in its own length.
/// </summary>
internal struct NodeStack()
{
    // Of objects, whose array takes any node without looking at the node's type.
    private object[] _nodes = new object[16];

    public int Count { get; private set; }

    public void Push(SyntaxNode node)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, 2 * Count);
        }
        _nodes[Count++] = node;
    }

    /// <summary>Takes off what was pushed since there were <paramref name="count"/> nodes, all of which are of one type.</summary>
    public T[] PopTo<T>(int count)
        where T : SyntaxNode
    {
        if (Count == count)
        {
            return [];
        }
        var list = new T[Count - count];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = Unsafe.As<T>(_nodes[count + i]);
        }
        Count = count;
        return list;
    }
}

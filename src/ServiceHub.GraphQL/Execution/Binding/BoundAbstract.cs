using System.Collections.Concurrent;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>An interface or union with the object types that its values can have.</summary>
internal sealed class BoundAbstract(CompositeType type, IReadOnlyList<BoundObject> possible, Func<object, string>? typeOf)
{
    private readonly ConcurrentDictionary<Type, int> _byClass = [];

    public CompositeType Type { get; } = type;

    public IReadOnlyList<BoundObject> Possible { get; } = possible;

    /// <returns>The index in <see cref="Possible"/>; -1 when the value is of no possible type.</returns>
    public int IndexOf(object value)
    {
        if (typeOf is null)
        {
            return _byClass.GetOrAdd(value.GetType(), IndexOfClass);
        }
        var name = typeOf(value);
        for (var i = 0; i < Possible.Count; i++)
        {
            if (Possible[i].Type.Name == name)
            {
                return Possible[i].ClrType.IsInstanceOfType(value) ? i : -1;
            }
        }
        return -1;
    }

    public void Check(BindingProblems problems)
    {
        foreach (var group in Possible.GroupBy(candidate => candidate.ClrType).Where(group => typeOf is null && group.Count() > 1))
        {
            var names = string.Join(", ", group.Select(candidate => candidate.Type.Name));
            problems.Add(Type, $"{group.Key} stands behind several of its types ({names}), and nothing tells which a value has.");
        }
    }

    private int IndexOfClass(Type clrType)
    {
        var indexes = Enumerable.Range(0, Possible.Count);
        var exact = indexes.Where(index => Possible[index].ClrType == clrType);
        return exact.Concat(indexes.Where(index => Possible[index].ClrType.IsAssignableFrom(clrType))).FirstOrDefault(-1);
    }
}

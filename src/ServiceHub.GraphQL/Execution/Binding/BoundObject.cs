using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>An object type with its CLR class, whatever the class.</summary>
internal abstract class BoundObject(ObjectType type, Type clrType)
{
    public ObjectType Type { get; } = type;

    public Type ClrType { get; } = clrType;

    /// <summary>Binds the fields; only now are all object types known.</summary>
    public abstract void BindFields(SchemaBinder binder);

    /// <summary>Plans what is selected of this type where a value is of an interface or union.</summary>
    public abstract AbstractCase PlanCase(Planner planner, Selections selections);
}

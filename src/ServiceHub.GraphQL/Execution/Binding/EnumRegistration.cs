using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>A CLR enum behind an enum type, whatever the CLR enum.</summary>
internal abstract record EnumRegistration(string TypeName, Type ClrType)
{
    /// <summary>Pairs the values; those without a partner are problems.</summary>
    public abstract EnumBinding Bind(EnumType type, BindingProblems problems);
}

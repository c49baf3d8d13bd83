using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>A list, or a single value that stands for a list of one (specification, section 3.11).</summary>
internal sealed class ListInput(TypeReference type, InputType item) : InputType(type, item.ClrType.MakeArrayType())
{
    protected override bool TryReadValue(InputReader reader, InputValue input, out object? value)
    {
        var isList = input.Kind == InputKind.List;
        var inputs = isList ? input.Items() : [input];
        var items = Array.CreateInstance(item.ClrType, inputs.Count);
        var fits = true;
        for (var i = 0; i < inputs.Count; i++)
        {
            reader.Enter(i);
            fits &= item.TryRead(reader, inputs[i], out var read);
            reader.Leave();
            if (fits)
            {
                items.SetValue(read, i);
            }
        }
        value = fits ? items : null;
        return fits;
    }
}

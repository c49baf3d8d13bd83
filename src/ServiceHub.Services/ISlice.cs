namespace ServiceHub.Services;

/// <summary>A part of the contract and the code behind it.</summary>
public interface ISlice
{
    /// <summary>Gives its fields their resolvers, and its types and inputs their classes.</summary>
    /// <exception cref="ContractException">Contract and manifests do not fit.</exception>
    void Bind(SliceBinding binding);
}

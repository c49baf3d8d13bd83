using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.OAuth.Clients;

internal sealed class ClientMapping : IEntityTypeConfiguration<ClientRow>, IEntityTypeConfiguration<ClientCredentialRow>, IEntityTypeConfiguration<ClientEventRow>
{
    private const int IdLength = 64;
    private const int TextLength = 200;

    public void Configure(EntityTypeBuilder<ClientRow> builder)
    {
        builder.ToTable("Clients");
        builder.HasKey(client => client.ClientId);
        builder.Property(client => client.ClientId).HasMaxLength(IdLength);
        builder.Property(client => client.Name).HasMaxLength(TextLength);
        builder.Property(client => client.Organisation).HasMaxLength(IdLength);
        builder.Property(client => client.Supplier).HasMaxLength(IdLength);
        builder.Property(client => client.ContactName).HasMaxLength(TextLength);
        builder.Property(client => client.ContactEmail).HasMaxLength(TextLength);
        builder.Property(client => client.ContactPhone).HasMaxLength(32);
        builder.Property(client => client.RegisteredBy).HasMaxLength(IdLength);
        // Of two who change the same version, the second is told so.
        builder.Property(client => client.Version).IsConcurrencyToken();
        builder.HasMany(client => client.Credentials).WithOne().HasForeignKey(credential => credential.ClientId);
    }

    public void Configure(EntityTypeBuilder<ClientCredentialRow> builder)
    {
        builder.ToTable("ClientCredentials");
        builder.HasKey(credential => new { credential.ClientId, credential.Id });
        builder.Property(credential => credential.ClientId).HasMaxLength(IdLength);
        builder.Property(credential => credential.Id).HasMaxLength(IdLength);
        builder.Property(credential => credential.Label).HasMaxLength(TextLength);
        builder.Property(credential => credential.KeyId).HasMaxLength(32);
        builder.Property(credential => credential.Hash).HasMaxLength(32);
        builder.Property(credential => credential.AddedBy).HasMaxLength(IdLength);
    }

    public void Configure(EntityTypeBuilder<ClientEventRow> builder)
    {
        builder.ToTable("ClientEvents");
        // No foreign key: what happened stays, whatever becomes of the client.
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.ClientId).HasMaxLength(IdLength);
        builder.Property(entry => entry.ActorId).HasMaxLength(IdLength);
        builder.HasIndex(entry => new { entry.ClientId, entry.Sequence });
    }
}
